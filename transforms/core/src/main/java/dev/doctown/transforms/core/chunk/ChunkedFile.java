package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;

/**
 * The rows of one file, each list in the order of its table's key.
 *
 * @param file always there
 * @param chunks tile the file; empty for a skipped or empty file
 * @param symbols at least the file's own
 * @param references uses of names
 * @param settings what a user can set, of a file that is built and run
 * @param entryPoints where a run or a use begins, of such a file
 * @param failures what was refused and why
 */
public record ChunkedFile(
    FileRow file,
    List<ChunkRow> chunks,
    List<SymbolRow> symbols,
    List<ReferenceRow> references,
    List<SettingRow> settings,
    List<FileEntryPoint> entryPoints,
    List<FailureRow> failures) {
  public ChunkedFile {
    chunks = List.copyOf(chunks);
    symbols = List.copyOf(symbols);
    references = List.copyOf(references);
    settings = List.copyOf(settings);
    entryPoints = List.copyOf(entryPoints);
    failures = List.copyOf(failures);
  }
}
