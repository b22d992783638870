package dev.doctown.pipeline;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.page.DocSentence;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What texts about a repository are written from by the rule of the design: a function from its
 * source, doc comment and the signatures and first sentences of what it surely uses; a type or file
 * from its own lines and its members; a subsystem from these, its files and its neighbours.
 */
final class WrittenState {
  private static final int SURE = 80;
  private static final Set<String> RELATIONS = Set.of("calls", "extends", "implements");

  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, SymbolRow> functions = new HashMap<>();
  private final Map<String, SymbolRow> containers = new HashMap<>();
  private final Map<String, SymbolRow> symbols;
  private final Map<String, Set<String>> cards = new HashMap<>();
  private final List<SubsystemRow> subsystems;

  WrittenState(Map<String, byte[]> files, PackReceipt receipt) {
    files.forEach(
        (path, content) ->
            lines.put(path, new String(content, StandardCharsets.UTF_8).lines().toList()));
    Set<String> sources =
        PackRows.of(receipt, DocpackTable.FILES).stream()
            .filter(file -> file.getCategory().equals("source"))
            .map(FileRow::getPath)
            .collect(Collectors.toSet());
    symbols =
        PackRows.of(receipt, DocpackTable.SYMBOLS).stream()
            .filter(symbol -> sources.contains(symbol.getPath()))
            .collect(Collectors.toMap(SymbolRow::getSymbolId, symbol -> symbol));
    for (SymbolRow symbol : symbols.values()) {
      if (SymbolKinds.isFunction(symbol.getKind(), !symbol.getParameters().isEmpty())) {
        functions.put(symbol.getSymbolId(), symbol);
        SymbolRow parent = symbols.get(String.valueOf(symbol.getParentSymbolId()));
        if (parent != null) {
          containers.put(parent.getSymbolId(), parent);
        }
      } else if (SymbolKinds.TYPES.contains(symbol.getKind())) {
        containers.put(symbol.getSymbolId(), symbol);
      }
    }
    for (EdgeRow edge : PackRows.of(receipt, DocpackTable.EDGES)) {
      SymbolRow target = symbols.get(String.valueOf(edge.getToSymbolId()));
      if (target != null && edge.getConfidence() >= SURE && RELATIONS.contains(edge.getKind())) {
        cards
            .computeIfAbsent(edge.getFromSymbolId(), from -> new TreeSet<>())
            .add(target.getSignature() + " " + DocSentence.of(target.getDocComment()));
      }
    }
    subsystems =
        PackRows.of(receipt, DocpackTable.SUBSYSTEMS).stream()
            .filter(row -> Objects.equals(row.getRole(), "code"))
            .toList();
  }

  /** Functions and methods with a body, in source files. */
  List<SymbolRow> functions() {
    return functions.values().stream()
        .filter(function -> function.getEndLine() > function.getStartLine())
        .sorted((one, other) -> one.getSymbolId().compareTo(other.getSymbolId()))
        .toList();
  }

  /**
   * How many questions may be asked that were not asked before: about functions that changed or
   * whose shown neighbours did, the distinct types and files around them, the subsystems that these
   * stand in, and the two about the whole.
   */
  int questionsBehind(WrittenState before) {
    Set<String> asked = values(before.functions.values().stream().map(before::question).toList());
    Set<SymbolRow> touched =
        functions.values().stream()
            .filter(function -> !asked.contains(question(function)))
            .collect(Collectors.toSet());
    final int members = touched.size();
    Set<String> shown = values(before.containers.values().stream().map(before::source).toList());
    Set<SymbolRow> around =
        containers.values().stream()
            .filter(
                container ->
                    !shown.contains(source(container))
                        || touched.stream()
                            .anyMatch(
                                each -> container.getSymbolId().equals(each.getParentSymbolId())))
            .collect(Collectors.toSet());
    touched.addAll(around);
    Set<String> paths = values(touched.stream().map(SymbolRow::getPath).toList());
    Set<String> faces = values(before.subsystems.stream().map(before::face).toList());
    long parts =
        subsystems.stream()
            .filter(
                row ->
                    !faces.contains(face(row)) || row.getFiles().stream().anyMatch(paths::contains))
            .count();
    return members + around.size() + (int) parts + 2;
  }

  private String question(SymbolRow function) {
    return source(function) + cards.getOrDefault(function.getSymbolId(), Set.of());
  }

  private String source(SymbolRow symbol) {
    List<String> file = lines.getOrDefault(symbol.getPath(), List.of());
    int end = Math.min(symbol.getEndLine(), file.size());
    return symbol.getQualifiedName()
        + symbol.getSignature()
        + symbol.getDocComment()
        + String.join("\n", file.subList(Math.min(symbol.getStartLine() - 1, end), end));
  }

  /** What a subsystem shows of itself and of its neighbours. */
  private String face(SubsystemRow row) {
    Set<String> neighbours = new TreeSet<>();
    for (SubsystemRow other : subsystems) {
      if (row.getDependsOn().contains(other.getSubsystemId())) {
        neighbours.add("uses " + other.getName());
      }
      if (other.getDependsOn().contains(row.getSubsystemId())) {
        neighbours.add("is used by " + other.getName());
      }
    }
    return row.getName() + row.getPrimaryPurpose() + row.getFiles() + neighbours;
  }

  private static Set<String> values(List<String> values) {
    return new HashSet<>(values);
  }
}
