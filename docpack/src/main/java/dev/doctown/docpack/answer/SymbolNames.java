package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds symbols by what people call them. */
public final class SymbolNames {
  private static final Set<String> NAMES =
      Set.of("symbol_id", "name", "qualified_name", "kind", "path");

  private SymbolNames() {}

  /**
   * Symbols, but files, of that id or qualified name; if there are none, those of that simple name
   * or whose qualified name ends with it: {@code Numbers.parse} of {@code org.x.Numbers.parse}. A
   * type stands for its constructors of the same name.
   *
   * @return whole rows in the order of the table
   */
  public static List<SymbolRow> find(Docpack pack, String name) {
    Set<String> exact = new HashSet<>();
    Set<String> named = new HashSet<>();
    Set<String> paths = new HashSet<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS, NAMES)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (row.getKind().equals("file")) {
          continue;
        }
        if (row.getSymbolId().equals(name) || row.getQualifiedName().equals(name)) {
          exact.add(row.getSymbolId());
        } else if (row.getName().equals(name) || endsWith(row.getQualifiedName(), name)) {
          named.add(row.getSymbolId());
        } else {
          continue;
        }
        paths.add(row.getPath());
      }
    }
    return rows(pack, paths, exact.isEmpty() ? named : exact);
  }

  private static List<SymbolRow> rows(Docpack pack, Set<String> paths, Set<String> ids) {
    List<SymbolRow> found = new ArrayList<>();
    if (ids.isEmpty()) {
      return found;
    }
    try (RowIterator<SymbolRow> rows =
        pack.rows(DocpackTable.SYMBOLS, DocpackTable.SYMBOLS.columns(), paths)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (ids.contains(row.getSymbolId())) {
          found.add(row);
        }
      }
    }
    found.removeIf(
        row -> row.getKind().equals("constructor") && ids.contains(row.getParentSymbolId()));
    return found;
  }

  private static boolean endsWith(String qualified, String name) {
    int before = qualified.length() - name.length() - 1;
    return before >= 0
        && qualified.endsWith(name)
        && !Character.isJavaIdentifierPart(qualified.charAt(before));
  }
}
