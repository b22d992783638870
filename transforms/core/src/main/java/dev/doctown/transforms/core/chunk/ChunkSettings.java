package dev.doctown.transforms.core.chunk;

import java.io.Serializable;

/**
 * What shapes the chunks of a file.
 *
 * @param largestChunk most non-whitespace characters of a chunk, but for scraps it takes in
 * @param maxFileBytes size above which a file is a coded row without content
 * @param embedAll whether generated, vendored and data files get vectors as well
 */
public record ChunkSettings(int largestChunk, int maxFileBytes, boolean embedAll)
    implements Serializable {
  private static final int DEFAULT_LARGEST_CHUNK = 600;
  private static final int DEFAULT_MAX_FILE_BYTES = 8 << 20;

  public ChunkSettings {
    if (largestChunk < 1 || maxFileBytes < 0) {
      throw new IllegalArgumentException(
          "largestChunk "
              + largestChunk
              + " and maxFileBytes "
              + maxFileBytes
              + ": at least 1 and 0 expected");
    }
  }

  /** 600 characters, 8 MiB, no vectors for what nobody wrote by hand. */
  public static ChunkSettings defaults() {
    return new ChunkSettings(DEFAULT_LARGEST_CHUNK, DEFAULT_MAX_FILE_BYTES, false);
  }
}
