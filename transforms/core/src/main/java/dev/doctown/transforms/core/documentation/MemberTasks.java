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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Level 1: functions and methods, each with its source, its doc comment and cards of what it calls.
 * The cards hold what the repository says itself, never what a model worded: an edit touches the
 * callers of a function only when its signature or first sentence changes.
 */
public record MemberTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  private static final int MOST_REGIONS = 14;
  private static final int MOST_CARDS = 8;
  private static final int MOST_OTHERS = 20;
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
    Neighbourhood before = new Neighbourhood();
    try (RowIterator<FileContent> files =
        sources.view().contents(file -> byFile.containsKey(file.getPath()))) {
      while (files.hasNext()) {
        FileContent file = files.next();
        List<String> lines = file.text().lines().toList();
        before.enter(file.file().getPath());
        List<Region> regions = SourceRegions.of(lines, 1, lines.size());
        for (SymbolRow symbol : byFile.getOrDefault(file.file().getPath(), List.of())) {
          tasks.add(task(symbol, lines, relations, before.others(symbol, regions)));
        }
        before.leave(regions);
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
    for (Region region : SourceRegions.of(lines, symbol.getStartLine(), symbol.getEndLine())) {
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
    for (SymbolRow target : relations.targets(symbol.getSymbolId())) {
      if (cards++ < MOST_CARDS) {
        parts.card("K", "what it uses", target, null, CARD_IMPORTANCE + cards);
      }
    }
    return Tasks.ofSymbol(symbol, 1, "member", parts)
        .setParameters(symbol.getParameters().stream().map(Parameter::getName).toList())
        .setReturns(symbol.getReturns())
        .setRelated(relations.named(symbol.getSymbolId()))
        .setOthers(others)
        .build();
  }

  /** Regions of the same file and folder: those that a citation has to stand out from. */
  private static final class Neighbourhood {
    private final Deque<String> earlier = new ArrayDeque<>();
    private String folder = "";

    void enter(String path) {
      String now = path.substring(0, path.lastIndexOf('/') + 1);
      if (!now.equals(folder)) {
        earlier.clear();
        folder = now;
      }
    }

    /** Evenly spread over the file, then of the files before. */
    List<String> others(SymbolRow symbol, List<Region> regions) {
      List<Region> outside =
          regions.stream()
              .filter(
                  region ->
                      region.end() < symbol.getStartLine() || region.start() > symbol.getEndLine())
              .toList();
      List<String> others = new ArrayList<>();
      int step = Math.max(1, (outside.size() + MOST_OTHERS - 1) / MOST_OTHERS);
      for (int i = 0; i < outside.size() && others.size() < MOST_OTHERS; i += step) {
        others.add(outside.get(i).text());
      }
      for (String text : earlier) {
        if (others.size() == MOST_OTHERS) {
          break;
        }
        others.add(text);
      }
      return others;
    }

    void leave(List<Region> regions) {
      int step = Math.max(1, regions.size() / MOST_OTHERS);
      for (int i = 0; i < regions.size(); i += step) {
        earlier.addFirst(regions.get(i).text());
      }
      while (earlier.size() > MOST_OTHERS) {
        earlier.removeLast();
      }
    }
  }
}
