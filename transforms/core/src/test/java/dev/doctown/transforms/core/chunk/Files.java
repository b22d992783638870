package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.RepositoryFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Entries and contents for tests. */
final class Files {
  private Files() {}

  static RepositoryFile file(String path, byte[] content) {
    return entry(path, RepositoryFile.Kind.FILE, content.length);
  }

  @SuppressWarnings("NullAway") // It does not see "byte @Nullable []" in compiled records.
  static RepositoryFile entry(String path, RepositoryFile.Kind kind, long size) {
    return new RepositoryFile(path, null, kind, size, "00", false, Map.of(), null);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The texts of the chunks. */
  static List<String> texts(ChunkedFile file) {
    return file.chunks().stream().map(row -> EmbeddingTexts.of(row).content()).toList();
  }

  static List<String> kinds(ChunkedFile file) {
    return file.chunks().stream().map(ChunkRow::getKind).toList();
  }

  /** All chunks one behind the other. */
  static byte[] concatenated(ChunkedFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (ChunkRow row : file.chunks()) {
      if (row.getContent() != null) {
        bytes.writeBytes(utf8(row.getContent()));
      } else {
        byte[] copy = new byte[row.getContentBytes().remaining()];
        row.getContentBytes().duplicate().get(copy);
        bytes.writeBytes(copy);
      }
    }
    return bytes.toByteArray();
  }
}
