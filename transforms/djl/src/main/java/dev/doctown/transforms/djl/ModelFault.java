package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;

/** The messages about models that are missing or broken, in one wording. */
final class ModelFault {
  private ModelFault() {}

  static DoctownException notFound(String model, String why) {
    return new DoctownException(
        ErrorCode.MODEL_NOT_FOUND,
        "Embedding model '"
            + model
            + "': "
            + why
            + "; expected "
            + DefaultModel.NAME
            + " or a directory with model.onnx (or onnx/model.onnx) and tokenizer.json");
  }

  static DoctownException invalid(Path file, String why, String expected) {
    return new DoctownException(
        ErrorCode.MODEL_INVALID, oneLine(file + ": " + why + "; expected " + expected));
  }

  static DoctownException invalid(Path file, String why, String expected, Throwable cause) {
    return new DoctownException(
        ErrorCode.MODEL_INVALID, oneLine(file + ": " + why + "; expected " + expected), cause);
  }

  /** What a native library said, shortened to one line. */
  static String oneLine(String message) {
    String line = message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return line.length() <= 1000 ? line : line.substring(0, 1000) + "…";
  }
}
