package dev.doctown.transforms.djl;

import java.io.IOException;
import java.nio.file.Path;

/** Where a model's weights and tokenizer come from. */
sealed interface ModelFiles permits DirectoryFiles, BundledFiles {

  /** The weights as a file; it may be gone once the lease is closed. */
  Weights weights() throws IOException;

  /** The contents of tokenizer.json. */
  byte[] tokenizer() throws IOException;

  /** A file of weights, in place until closed. */
  interface Weights extends AutoCloseable {
    Path file();

    @Override
    void close() throws IOException;
  }
}
