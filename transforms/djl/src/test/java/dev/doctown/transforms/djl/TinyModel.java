package dev.doctown.transforms.djl;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model directory of a few kilobytes with random weights, for tests here and, through this
 * module's test jar, in other modules: it embeds about as a real model does, in a fraction of the
 * time.
 */
public final class TinyModel {
  /** Components of its vectors. */
  public static final int DIMENSION = 8;

  /** Longest sequence, with its two special tokens. */
  public static final int WINDOW = 128;

  private static final List<String> FILES =
      List.of(
          "1_Pooling/config.json",
          "model.onnx",
          "modules.json",
          "sentence_bert_config.json",
          "tokenizer.json");

  private TinyModel() {}

  /** Writes the model's files into a directory, which is made if need be, and returns it. */
  public static Path copyTo(Path directory) throws IOException {
    for (String name : FILES) {
      Path target = directory.resolve(name);
      Files.createDirectories(target.resolveSibling("."));
      try (InputStream in = TinyModel.class.getResourceAsStream("/models/tiny/" + name)) {
        if (in == null) {
          throw new FileNotFoundException("/models/tiny/" + name);
        }
        Files.write(target, in.readAllBytes());
      }
    }
    return directory;
  }
}
