package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.EntryPointRow;
import java.util.List;

/**
 * Where runs and uses of the project begin.
 *
 * @param rows of the table, in its order
 * @param documented those of them that documents lead callers to, the most documented first
 */
public record EntryPoints(List<EntryPointRow> rows, List<EntryPointRow> documented) {
  public EntryPoints {
    rows = List.copyOf(rows);
    documented = List.copyOf(documented);
  }
}
