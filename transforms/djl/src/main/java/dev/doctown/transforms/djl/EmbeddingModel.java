package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;

/**
 * A model as its files declare it, before any weight is loaded.
 *
 * @param name for people: the well-known name, or the directory's own name without its path
 * @param files where weights and tokenizer are
 * @param fileDigests what the files must be
 * @param window longest sequence, with special tokens
 * @param pooling how token vectors become one, unless the model puts out a finished vector
 * @param precision of the weights
 */
record EmbeddingModel(
    String name,
    ModelFiles files,
    List<FileDigest> fileDigests,
    int window,
    Pooling pooling,
    String precision) {

  static final String WEIGHTS = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";

  /**
   * A file's name within the model (never its path on this machine) and its SHA-256, 64 lower-case
   * hexadecimal digits.
   */
  record FileDigest(String file, String sha256) {}

  EmbedderIdentity identity() {
    return new EmbedderIdentity(name, sha256(), EngineIdentity.describe(precision));
  }

  /**
   * Holds a file against its digest.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_HASH_MISMATCH}
   */
  void check(String file, String actual) {
    for (FileDigest expected : fileDigests) {
      if (expected.file().equals(file) && !expected.sha256().equals(actual)) {
        throw new DoctownException(
            ErrorCode.MODEL_HASH_MISMATCH,
            "Embedding model '"
                + name
                + "': "
                + file
                + " has SHA-256 "
                + actual
                + "; expected "
                + expected.sha256()
                + "; install the model again");
      }
    }
  }

  /**
   * SHA-256 over everything of the model that shapes a vector: a line {@code file SP sha256} for
   * weights, external data and tokenizer, then {@code window SP n} and {@code pooling SP NAME}. It
   * depends neither on where the files lie nor on how the configuration files are worded.
   */
  private String sha256() {
    StringBuilder lines = new StringBuilder();
    for (FileDigest digest : fileDigests) {
      lines.append(digest.file()).append(' ').append(digest.sha256()).append('\n');
    }
    lines.append("window ").append(window).append('\n');
    lines.append("pooling ").append(pooling.name()).append('\n');
    return Digests.sha256(lines.toString());
  }
}
