package dev.doctown.pipeline;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.PackReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What stands in a docpack that a build made. */
final class PackRows {
  private PackRows() {}

  /** All rows of a table. */
  static <R extends SpecificRecord> List<R> of(PackReceipt receipt, DocpackTable<R> table) {
    List<R> rows = new ArrayList<>();
    try (Docpack pack = Docpack.open(path(receipt));
        RowIterator<R> all = pack.rows(table)) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** The whole file. */
  static byte[] bytes(PackReceipt receipt) throws IOException {
    return Files.readAllBytes(path(receipt));
  }

  static Path path(PackReceipt receipt) {
    return Path.of(String.valueOf(receipt.getPath()));
  }
}
