package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What implements what in Go, whose types do not say so: a type implements an interface that has
 * methods when it has all of them, with the same types of parameters and results. Methods that a
 * type has by embedding count; those of types outside of the repository are not known, and an
 * interface that embeds such a type is implemented by nothing that can be told.
 */
final class MethodSets {
  private static final String GO = "Go";
  private static final String INTERFACE = "interface";
  private static final String METHOD = "method";
  private static final Set<String> TYPES = Set.of("struct", "type_alias", INTERFACE);
  private static final Set<String> COLUMNS =
      Set.of(
          "symbol_id",
          "name",
          "qualified_name",
          "kind",
          "language",
          "path",
          "start_line",
          "end_line",
          "rank",
          "parameters",
          "returns");

  private static final Set<String> EDGE_COLUMNS = Set.of("from_symbol_id", "to_symbol_id", "kind");

  /** What stands before a type's name where another package names it. */
  private static final Pattern PACKAGE = Pattern.compile("\\b\\w+\\.(?=[A-Z])");

  /** A name before a type, and no word with which a type begins. */
  private static final Pattern NAMED =
      Pattern.compile("(?!(?:chan|func|map|struct|interface)\\b)\\w+\\s+(?=\\S)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, SymbolRow> types = new HashMap<>();
  private final Map<String, Set<String>> methods = new HashMap<>();
  private final Map<String, List<String>> embedded = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private MethodSets() {}

  /**
   * Implementations and interfaces of some symbols, as edges that no table has.
   *
   * @param symbols whole rows
   * @param neighbours takes the rows that the edges name
   */
  static List<EdgeRow> edges(
      Docpack pack, List<SymbolRow> symbols, Map<String, SymbolRow> neighbours) {
    List<SymbolRow> wanted =
        symbols.stream()
            .filter(row -> GO.equals(row.getLanguage()) && TYPES.contains(row.getKind()))
            .toList();
    return wanted.isEmpty() ? List.of() : read(pack).edges(wanted, neighbours);
  }

  private static MethodSets read(Docpack pack) {
    List<SymbolRow> rows = new ArrayList<>();
    try (RowIterator<SymbolRow> all = pack.rows(DocpackTable.SYMBOLS, COLUMNS)) {
      while (all.hasNext()) {
        SymbolRow row = all.next();
        if (GO.equals(row.getLanguage())
            && (TYPES.contains(row.getKind()) || row.getKind().equals(METHOD))) {
          rows.add(row);
        }
      }
    }
    List<EdgeRow> edges = new ArrayList<>();
    try (RowIterator<EdgeRow> all = pack.rows(DocpackTable.EDGES, EDGE_COLUMNS)) {
      while (all.hasNext()) {
        EdgeRow row = all.next();
        if (row.getKind().equals("extends")) {
          edges.add(row);
        }
      }
    }
    return of(rows, edges);
  }

  /**
   * @param rows types and methods of Go
   * @param edges that say what types embed
   */
  static MethodSets of(List<SymbolRow> rows, List<EdgeRow> edges) {
    MethodSets sets = new MethodSets();
    Map<String, Set<String>> byName = new HashMap<>();
    for (SymbolRow row : rows) {
      String name = home(row);
      if (TYPES.contains(row.getKind())) {
        sets.types.put(row.getSymbolId(), row);
      } else {
        byName
            .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), each -> new HashSet<>())
            .add(signature(row));
      }
    }
    sets.types.forEach((id, row) -> sets.methods.put(id, byName.getOrDefault(home(row), Set.of())));
    for (EdgeRow edge : edges) {
      String to = edge.getToSymbolId();
      if (to == null) {
        sets.open.add(edge.getFromSymbolId());
      } else {
        sets.embedded.computeIfAbsent(edge.getFromSymbolId(), id -> new ArrayList<>()).add(to);
      }
    }
    return sets;
  }

  /** The name of a symbol within its folder, which is that of its package. */
  private static String home(SymbolRow row) {
    return folder(row) + " " + row.getQualifiedName();
  }

  private static String folder(SymbolRow row) {
    return row.getPath().substring(0, Math.max(0, row.getPath().lastIndexOf('/')));
  }

  /** Name and types of a method; a type is named with or without its package. */
  private static String signature(SymbolRow row) {
    StringBuilder signature = new StringBuilder(row.getName()).append('(');
    for (Parameter parameter : row.getParameters()) {
      signature.append(type(Objects.requireNonNullElse(parameter.getType(), ""))).append(',');
    }
    return signature
        .append(')')
        .append(results(Objects.requireNonNullElse(row.getReturns(), "").strip()))
        .toString();
  }

  /** Of results with names the types alone. */
  private static String results(String written) {
    if (!written.startsWith("(") || !written.endsWith(")")) {
      return type(written);
    }
    List<String> parts = parts(written.substring(1, written.length() - 1));
    boolean named = parts.stream().anyMatch(part -> NAMED.matcher(part).lookingAt());
    List<String> types = new ArrayList<>();
    String last = "";
    for (int i = parts.size() - 1; i >= 0; i--) {
      Matcher name = NAMED.matcher(parts.get(i));
      last =
          name.lookingAt()
              ? type(parts.get(i).substring(name.end()))
              : named ? last : type(parts.get(i));
      types.add(0, last);
    }
    return types.size() == 1 ? types.get(0) : String.join(",", types);
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(list.substring(start).strip());
    return parts;
  }

  private static String type(String written) {
    return SPACE.matcher(PACKAGE.matcher(written).replaceAll("")).replaceAll("");
  }

  List<EdgeRow> edges(List<SymbolRow> symbols, Map<String, SymbolRow> neighbours) {
    List<EdgeRow> edges = new ArrayList<>();
    for (SymbolRow symbol : symbols) {
      boolean isInterface = symbol.getKind().equals(INTERFACE);
      for (SymbolRow other : types.values()) {
        boolean otherIsOne = other.getKind().equals(INTERFACE);
        if (isInterface != otherIsOne) {
          SymbolRow type = isInterface ? other : symbol;
          SymbolRow implemented = isInterface ? symbol : other;
          if (isImplementedBy(implemented.getSymbolId(), type.getSymbolId())) {
            neighbours.put(other.getSymbolId(), other);
            edges.add(edge(type, implemented));
          }
        }
      }
    }
    return edges;
  }

  private static EdgeRow edge(SymbolRow type, SymbolRow implemented) {
    return EdgeRow.newBuilder()
        .setFromSymbolId(type.getSymbolId())
        .setToSymbolId(implemented.getSymbolId())
        .setToName(implemented.getQualifiedName())
        .setKind("implements")
        .setPath(type.getPath())
        .setStartByte(0)
        .setLine(type.getStartLine())
        .setConfidence(RelationBuilder.SURE)
        .build();
  }

  private boolean isImplementedBy(String implemented, String type) {
    Set<String> wanted = all(implemented);
    return !wanted.isEmpty()
        && with(implemented).stream().noneMatch(open::contains)
        && all(type).containsAll(wanted);
  }

  private Set<String> all(String type) {
    Set<String> all = new HashSet<>();
    with(type).forEach(each -> all.addAll(methods.getOrDefault(each, Set.of())));
    return all;
  }

  /** A type and those that it embeds. */
  private Set<String> with(String type) {
    Set<String> seen = new LinkedHashSet<>(Set.of(type));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (String each : embedded.getOrDefault(next.remove(), List.of())) {
        if (seen.add(each)) {
          next.add(each);
        }
      }
    }
    return seen;
  }
}
