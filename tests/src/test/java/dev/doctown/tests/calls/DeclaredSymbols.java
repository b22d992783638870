package dev.doctown.tests.calls;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The symbols of a pack, found by the place where a compiler says that they are declared. */
final class DeclaredSymbols {
  private static final Set<String> TYPES =
      Set.of(
          "class",
          "interface",
          "struct",
          "enum",
          "enum_member",
          "record",
          "union",
          "trait",
          "annotation",
          "type_alias");
  private static final Set<String> CONSTRUCTORS = Set.of("__init__", "constructor");

  private final Map<String, SymbolRow> byId = new HashMap<>();
  private final Map<String, List<SymbolRow>> byName = new HashMap<>();
  private final Map<String, List<SymbolRow>> constructorsOf = new HashMap<>();

  DeclaredSymbols(Iterable<SymbolRow> rows) {
    for (SymbolRow row : rows) {
      byId.put(row.getSymbolId(), row);
      byName.computeIfAbsent(key(row.getPath(), row.getName()), k -> new ArrayList<>()).add(row);
      String parent = row.getParentSymbolId();
      if (parent != null
          && (row.getKind().equals("constructor") || CONSTRUCTORS.contains(row.getName()))) {
        constructorsOf.computeIfAbsent(parent, k -> new ArrayList<>()).add(row);
      }
    }
  }

  @Nullable SymbolRow withId(String id) {
    return byId.get(id);
  }

  /**
   * Ids of what is declared with that name around that line: the innermost of them, and for a type
   * its constructors too.
   */
  Set<String> declaredAt(Target target) {
    List<SymbolRow> around =
        byName.getOrDefault(key(target.path(), target.name()), List.of()).stream()
            .filter(s -> s.getStartLine() <= target.line() && target.line() <= s.getEndLine())
            .toList();
    int least = around.stream().mapToInt(DeclaredSymbols::lines).min().orElse(0);
    Set<String> ids = new LinkedHashSet<>();
    for (SymbolRow symbol : around) {
      if (lines(symbol) == least) {
        ids.add(symbol.getSymbolId());
        if (TYPES.contains(symbol.getKind())) {
          constructorsOf
              .getOrDefault(symbol.getSymbolId(), List.of())
              .forEach(constructor -> ids.add(constructor.getSymbolId()));
        }
      }
    }
    return ids;
  }

  private static int lines(SymbolRow symbol) {
    return symbol.getEndLine() - symbol.getStartLine();
  }

  private static String key(String path, String name) {
    return path + "\0" + name;
  }
}
