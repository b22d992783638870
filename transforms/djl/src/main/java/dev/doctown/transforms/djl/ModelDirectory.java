package dev.doctown.transforms.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens a directory as an embedding model: {@code model.onnx} or {@code onnx/model.onnx}, {@code
 * tokenizer.json}, and what {@link ModelConfiguration} reads.
 */
final class ModelDirectory {
  private ModelDirectory() {}

  static boolean isDirectory(String model) {
    try {
      return !model.isBlank() && Files.isDirectory(Path.of(model));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  static EmbeddingModel locate(String model) {
    if (!isDirectory(model)) {
      throw ModelFault.notFound(model, "no such directory");
    }
    try {
      return read(model, Path.of(model).toRealPath());
    } catch (IOException e) {
      throw ModelFault.invalid(
          Path.of(model), "it cannot be read (" + e.getMessage() + ")", "readable files", e);
    }
  }

  private static EmbeddingModel read(String model, Path directory) throws IOException {
    Path onnx = directory.resolve(EmbeddingModel.WEIGHTS);
    if (!Files.isRegularFile(onnx)) {
      onnx = directory.resolve("onnx").resolve(EmbeddingModel.WEIGHTS);
    }
    Path tokenizer = directory.resolve(EmbeddingModel.TOKENIZER);
    if (!Files.isRegularFile(onnx)) {
      throw ModelFault.notFound(model, "the directory holds no model.onnx");
    }
    if (!Files.isRegularFile(tokenizer)) {
      throw ModelFault.notFound(model, "the directory holds no tokenizer.json");
    }
    OnnxGraph graph = graph(onnx);
    ModelConfiguration configuration = new ModelConfiguration(directory);
    return new EmbeddingModel(
        name(directory),
        new DirectoryFiles(onnx, tokenizer),
        digests(onnx, graph, tokenizer),
        configuration.window(),
        configuration.pooling(),
        graph.precision());
  }

  static OnnxGraph graph(Path onnx) {
    try {
      return OnnxGraph.read(onnx);
    } catch (IOException e) {
      throw ModelFault.invalid(onnx, String.valueOf(e.getMessage()), "a complete ONNX model", e);
    }
  }

  private static List<EmbeddingModel.FileDigest> digests(Path onnx, OnnxGraph graph, Path tokenizer)
      throws IOException {
    List<EmbeddingModel.FileDigest> digests = new ArrayList<>();
    digests.add(new EmbeddingModel.FileDigest(EmbeddingModel.WEIGHTS, FileDigests.sha256(onnx)));
    for (String location : graph.externalData()) {
      Path data = onnx.resolveSibling(location).normalize();
      if (!data.startsWith(onnx.getParent()) || !Files.isRegularFile(data)) {
        throw ModelFault.invalid(
            onnx, "its weights in '" + location + "' are missing", "that file beside the model");
      }
      digests.add(new EmbeddingModel.FileDigest(location, FileDigests.sha256(data)));
    }
    digests.add(
        new EmbeddingModel.FileDigest(EmbeddingModel.TOKENIZER, FileDigests.sha256(tokenizer)));
    return List.copyOf(digests);
  }

  private static String name(Path directory) {
    Path last = directory.getFileName();
    return last == null ? "model" : last.toString();
  }
}
