package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.EntryPointRow;
import java.util.List;

/**
 * Where runs and uses of the project begin.
 *
 * @param rows of the table, in its order
 */
public record EntryPoints(List<EntryPointRow> rows) {
  public EntryPoints {
    rows = List.copyOf(rows);
  }
}
