package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * M8, source covered by embedding windows. Windows of a text leave none of its tokens out, so what
 * counts is whether a chunk has a vector of at least one window. Denominator: chunks with a visible
 * character of files that are to have vectors, all but generated, vendored and data files unless
 * {@code --embed all}. Numerator: those with a vector. Goal: all. Without embeddings the metric
 * does not apply.
 */
final class EmbeddedChunks {
  private static final String NAME = "M8";
  private static final Set<String> COLUMNS =
      Set.of("path", "start_line", "end_line", "content", "content_bytes", "embedding_text_sha256");
  private static final Set<String> LEFT_OUT = Set.of("generated", "vendored", "data");

  private EmbeddedChunks() {}

  static Metric metric(PackDescription description, TableSource tables, FileFacts files) {
    String skipped = skipped(description);
    if (skipped != null) {
      return Metric.without(NAME, "100 %", skipped);
    }
    Set<String> vectors = new HashSet<>();
    try (RowIterator<EmbeddingVector> rows = tables.embeddings()) {
      while (rows.hasNext()) {
        EmbeddingVector row = rows.next();
        if (row.windows() > 0) {
          vectors.add(row.textSha256());
        }
      }
    }
    boolean all = "all".equals(description.options().get("embed"));
    Tally tally = new Tally();
    try (RowIterator<ChunkRow> rows = tables.rows(DocpackTable.CHUNKS, COLUMNS)) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        String text = row.getEmbeddingTextSha256();
        boolean wanted = all || !LEFT_OUT.contains(files.category(row.getPath()));
        if (text != null || (wanted && isVisible(row))) {
          tally.count(
              text != null && vectors.contains(text),
              row.getPath() + " L" + row.getStartLine() + "-" + row.getEndLine());
        }
      }
    }
    return tally.all(NAME);
  }

  private static @Nullable String skipped(PackDescription description) {
    if ("true".equals(description.options().get("skip-embeddings"))) {
      return "embeddings were skipped";
    }
    for (PackDescription.Stage stage : description.stages()) {
      if (stage.name().equals("embed") && stage.skipped() != null) {
        return stage.skipped();
      }
    }
    return null;
  }

  private static boolean isVisible(ChunkRow row) {
    if (row.getContent() != null) {
      return !row.getContent().isBlank();
    }
    for (int i = row.getContentBytes().position(); i < row.getContentBytes().limit(); i++) {
      byte value = row.getContentBytes().get(i);
      if (value < 0 || value > ' ') {
        return true;
      }
    }
    return false;
  }
}
