package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;

/**
 * The rows of one file, each list in the order of its table's key.
 *
 * @param file always there
 * @param chunks tile the file; empty for a skipped or empty file
 * @param symbols at least the file's own
 * @param references uses of names
 * @param failures what was refused and why
 */
public record ChunkedFile(
    FileRow file,
    List<ChunkRow> chunks,
    List<SymbolRow> symbols,
    List<ReferenceRow> references,
    List<FailureRow> failures) {
  public ChunkedFile {
    chunks = List.copyOf(chunks);
    symbols = List.copyOf(symbols);
    references = List.copyOf(references);
    failures = List.copyOf(failures);
  }
}
