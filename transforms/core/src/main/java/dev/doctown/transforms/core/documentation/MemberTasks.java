package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.FileContent;
import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Level 1: functions and methods, each with its code, its doc comment and cards of what it calls.
 * The cards hold what the repository says itself, never what a model worded: an edit touches the
 * callers of a function only when its signature or first sentence changes.
 */
public record MemberTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  private static final int MOST_REGIONS = 14;
  private static final int MOST_CARDS = 8;
  private static final int CARD_IMPORTANCE = 50;

  @Override
  public int level() {
    return 1;
  }

  @Override
  public void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException {
    ChosenSymbols chosen = ChosenSymbols.read(sources, scope);
    Relations relations = Relations.read(sources, chosen.byId().keySet());
    Map<String, List<SymbolRow>> byFile = new TreeMap<>(Utf8Order.INSTANCE);
    for (SymbolRow symbol : chosen.byId().values()) {
      if (ChosenSymbols.isFunction(symbol)) {
        byFile.computeIfAbsent(symbol.getPath(), path -> new ArrayList<>()).add(symbol);
      }
    }
    Neighbours neighbours = Neighbours.read(sources, byFile.keySet());
    try (RowIterator<FileContent> files =
        sources.view().contents(file -> byFile.containsKey(file.getPath()))) {
      while (files.hasNext()) {
        FileContent file = files.next();
        List<String> lines = file.text().lines().toList();
        neighbours.enter(file.file().getPath(), lines);
        for (SymbolRow symbol : byFile.getOrDefault(file.file().getPath(), List.of())) {
          DocumentationTask task = task(symbol, lines, relations, neighbours.of(symbol));
          if (!task.getParts().isEmpty()) {
            tasks.add(task);
          }
        }
      }
    }
  }

  private static DocumentationTask task(
      SymbolRow symbol, List<String> lines, Relations relations, List<String> others) {
    Parts parts = new Parts();
    String comment = symbol.getDocComment();
    if (comment != null) {
      parts.quoted("D", "its doc comment", comment, 1, DocCommentPlace.of(symbol, comment, lines));
    }
    int number = 0;
    for (Region region :
        SourceRegions.of(lines, symbol.getStartLine(), symbol.getEndLine(), symbol.getLanguage())) {
      if (number == MOST_REGIONS) {
        break;
      }
      parts.quoted(
          "C",
          number == 0 ? "its source" : "its source goes on",
          region.text(),
          number == 0 ? 0 : 1 + number,
          new Evidence(symbol.getPath(), region.start(), region.end(), null));
      number++;
    }
    int cards = 0;
    // Ranks shift with any edit: they choose, but do not order.
    List<SymbolRow> used =
        relations.targets(symbol.getSymbolId()).stream()
            .limit(MOST_CARDS)
            .sorted(
                Comparator.comparing(SymbolRow::getQualifiedName, Utf8Order.INSTANCE)
                    .thenComparing(SymbolRow::getSymbolId, Utf8Order.INSTANCE))
            .toList();
    for (SymbolRow target : used) {
      parts.card("K", "what it uses", target, null, CARD_IMPORTANCE + cards);
      cards++;
    }
    return Tasks.ofSymbol(symbol, 1, "member", parts)
        .setParameters(symbol.getParameters().stream().map(Parameter::getName).toList())
        .setReturns(symbol.getReturns())
        .setRelated(relations.named(symbol.getSymbolId()))
        .setOthers(others)
        .build();
  }
}
