package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that declare options: the function around one, or the type whose field it is. */
final class SettingOwners {
  private static final Set<String> COLUMNS =
      Set.of("symbol_id", "name", "kind", "parent_symbol_id");
  private static final Set<String> COMMANDS = Set.of("function", "method", "constructor");
  private static final Set<String> TYPES =
      Set.of("class", "interface", "struct", "enum", "record", "union");

  private record Symbol(String name, String kind, @Nullable String parent) {}

  private final Map<String, Symbol> symbols = new HashMap<>();

  private SettingOwners() {}

  static SettingOwners read(TableSource tables, Collection<String> ids) {
    SettingOwners owners = new SettingOwners();
    Set<String> wanted = new HashSet<>(ids);
    owners.add(tables, wanted);
    wanted.clear();
    for (Symbol symbol : owners.symbols.values()) {
      if (symbol.parent != null) {
        wanted.add(symbol.parent);
      }
    }
    owners.add(tables, wanted);
    return owners;
  }

  private void add(TableSource tables, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    try (RowIterator<SymbolRow> rows = tables.rows(DocpackTable.SYMBOLS, COLUMNS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.contains(row.getSymbolId())) {
          symbols.put(
              row.getSymbolId(), new Symbol(row.getName(), row.getKind(), row.getParentSymbolId()));
        }
      }
    }
  }

  /** The name of what declares the options in a symbol; empty for a file's. */
  String of(String id) {
    Symbol symbol = symbols.get(id);
    if (symbol == null) {
      return "";
    }
    if (COMMANDS.contains(symbol.kind) || TYPES.contains(symbol.kind)) {
      return symbol.name;
    }
    Symbol parent = symbol.parent == null ? null : symbols.get(symbol.parent);
    return parent != null && TYPES.contains(parent.kind) ? parent.name : "";
  }
}
