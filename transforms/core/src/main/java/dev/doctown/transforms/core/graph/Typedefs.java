package dev.doctown.transforms.core.graph;

import dev.doctown.docpack.answer.TypedefTag;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Structures of C that have a name of their own beside their tag: {@code typedef struct Panel_
 * Panel} in the file that defines {@code struct Panel_}.
 */
final class Typedefs {
  private static final Set<String> STRUCTURES = Set.of("struct", "union", "enum");

  private final Map<String, Integer> aliases = new HashMap<>();
  private final Map<String, Integer> structures = new HashMap<>();
  private final Map<Integer, String> keys = new HashMap<>();

  /** Takes a symbol. */
  void add(int index, SymbolRow row) {
    if ("C".equals(row.getLanguage()) || "C++".equals(row.getLanguage())) {
      String tag = TypedefTag.of(row);
      if (tag != null && !tag.equals(row.getName())) {
        keep(index, row.getPath() + " " + tag, aliases);
      } else if (STRUCTURES.contains(row.getKind())) {
        keep(index, row.getPath() + " " + row.getName(), structures);
      }
    }
  }

  private void keep(int index, String key, Map<String, Integer> numbers) {
    numbers.putIfAbsent(key, index);
    keys.put(index, key);
  }

  /** The alias of a structure; -1 where it has none. */
  int aliasOf(int symbol) {
    return other(symbol, structures, aliases);
  }

  /** The structure of an alias; -1 where it is none. */
  int structureOf(int symbol) {
    return other(symbol, aliases, structures);
  }

  private int other(int symbol, Map<String, Integer> own, Map<String, Integer> others) {
    @Nullable String key = keys.get(symbol);
    return key == null || own.getOrDefault(key, -1) != symbol ? -1 : others.getOrDefault(key, -1);
  }
}
