package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.EmbeddingText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a chunk as it is embedded. Bytes that are not UTF-8 become U+FFFD. */
public final class EmbeddingTexts {
  private EmbeddingTexts() {}

  /** Breadcrumb and content of a row. */
  public static EmbeddingText of(ChunkRow row) {
    return new EmbeddingText(row.getBreadcrumb(), content(row.getContent(), row.getContentBytes()));
  }

  private static String content(@Nullable String content, @Nullable ByteBuffer bytes) {
    if (content != null) {
      return content;
    }
    if (bytes == null) {
      return "";
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return new String(copy, StandardCharsets.UTF_8);
  }
}
