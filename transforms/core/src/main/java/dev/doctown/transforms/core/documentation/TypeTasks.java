package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.FileContent;
import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Level 2: types, and files whose functions stand in no type. Each is shown where it begins and
 * what its members do, in the words of level 1 where there are some.
 */
public record TypeTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  private static final int MOST_MEMBERS = 32;

  @Override
  public int level() {
    return 2;
  }

  @Override
  public void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException {
    Map<String, SymbolRow> containers = containers(sources, scope);
    Map<String, List<SymbolRow>> members = new HashMap<>();
    Map<String, List<SymbolRow>> byFile = new TreeMap<>(Utf8Order.INSTANCE);
    try (RowIterator<SymbolRow> symbols = sources.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        String parent = symbol.getParentSymbolId();
        if (parent != null && containers.containsKey(parent)) {
          members.computeIfAbsent(parent, id -> new ArrayList<>()).add(symbol);
        }
      }
    }
    for (SymbolRow container : containers.values()) {
      byFile.computeIfAbsent(container.getPath(), path -> new ArrayList<>()).add(container);
    }
    Map<String, String> summaries = sources.summaries();
    Relations relations = Relations.read(sources, containers.keySet());
    try (RowIterator<FileContent> files =
        sources.view().contents(file -> byFile.containsKey(file.getPath()))) {
      while (files.hasNext()) {
        FileContent file = files.next();
        List<String> lines = file.text().lines().toList();
        for (SymbolRow container : byFile.getOrDefault(file.file().getPath(), List.of())) {
          List<SymbolRow> shown =
              Ranked.most(members.getOrDefault(container.getSymbolId(), List.of()), MOST_MEMBERS);
          Parts parts = parts(container, lines, shown, summaries);
          if (!parts.all().isEmpty()) {
            tasks.add(
                Tasks.ofSymbol(
                        container, 2, container.getKind().equals("file") ? "file" : "type", parts)
                    .setRelated(relations.named(container.getSymbolId()))
                    .build());
          }
        }
      }
    }
  }

  /** Chosen types, and the files of chosen functions that stand in no type. */
  private static Map<String, SymbolRow> containers(LevelSources sources, TaskScope scope) {
    Map<String, SymbolRow> containers = new HashMap<>();
    Map<String, Boolean> parents = new HashMap<>();
    for (SymbolRow symbol : ChosenSymbols.read(sources, scope).byId().values()) {
      String parent = symbol.getParentSymbolId();
      if (SymbolKinds.TYPES.contains(symbol.getKind())) {
        containers.put(symbol.getSymbolId(), symbol);
      } else if (parent != null) {
        parents.put(parent, true);
      }
    }
    try (RowIterator<SymbolRow> symbols = sources.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (symbol.getKind().equals("file") && parents.containsKey(symbol.getSymbolId())) {
          containers.put(symbol.getSymbolId(), symbol);
        }
      }
    }
    return containers;
  }

  private static Parts parts(
      SymbolRow container,
      List<String> lines,
      List<SymbolRow> members,
      Map<String, String> summaries) {
    Parts parts = new Parts();
    String comment = container.getDocComment();
    if (comment != null) {
      parts.quoted(
          "D", "its doc comment", comment, 1, DocCommentPlace.of(container, comment, lines));
    }
    List<Region> regions =
        SourceRegions.of(
            lines, container.getStartLine(), container.getEndLine(), container.getLanguage());
    if (!regions.isEmpty()) {
      Region first = regions.get(0);
      parts.quoted(
          "C",
          "where it begins",
          first.text(),
          members.isEmpty() ? 0 : 1,
          new Evidence(container.getPath(), first.start(), first.end(), null));
    }
    for (SymbolRow member : Ranked.inOrderOfSource(members)) {
      int number = members.indexOf(member);
      parts.card(
          "M",
          member.getKind().replace('_', ' '),
          member,
          summaries.get(member.getSymbolId()),
          number == 0 ? 0 : 1 + number);
    }
    return parts;
  }
}
