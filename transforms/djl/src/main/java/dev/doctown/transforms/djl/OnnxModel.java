package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;

/** A model as its files declare it, before any weight is loaded. */
interface OnnxModel {
  String WEIGHTS = "model.onnx";
  String TOKENIZER = "tokenizer.json";

  /**
   * A file's name within the model (never its path on this machine) and its SHA-256, 64 lower-case
   * hexadecimal digits.
   */
  record FileDigest(String file, String sha256) {}

  /** What it is and what it is called, for messages. */
  String title();

  /** Where weights and tokenizer are. */
  ModelFiles files();

  /** What the files must be. */
  List<FileDigest> fileDigests();

  /**
   * Holds a file against its digest.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_HASH_MISMATCH}
   */
  default void check(String file, String actual) {
    for (FileDigest expected : fileDigests()) {
      if (expected.file().equals(file) && !expected.sha256().equals(actual)) {
        throw new DoctownException(
            ErrorCode.MODEL_HASH_MISMATCH,
            title()
                + ": "
                + file
                + " has SHA-256 "
                + actual
                + "; expected "
                + expected.sha256()
                + "; install the model again");
      }
    }
  }

  /** A line {@code file SP sha256} for each file. */
  default String digestLines() {
    StringBuilder lines = new StringBuilder();
    for (FileDigest digest : fileDigests()) {
      lines.append(digest.file()).append(' ').append(digest.sha256()).append('\n');
    }
    return lines.toString();
  }
}
