package dev.doctown.transforms.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens a directory as an embedding model or a reranker: {@code model.onnx} or {@code
 * onnx/model.onnx}, {@code tokenizer.json}, and what {@link ModelConfiguration} reads.
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

  /** Files of a model, found and digested. */
  private record Found(
      Path directory, DirectoryFiles files, OnnxGraph graph, List<OnnxModel.FileDigest> digests) {

    ModelConfiguration configuration() {
      return new ModelConfiguration(directory);
    }

    String name() {
      Path last = directory.getFileName();
      return last == null ? "model" : last.toString();
    }
  }

  static EmbeddingModel locate(String model) {
    Found found = find(model);
    return new EmbeddingModel(
        found.name(),
        found.files(),
        found.digests(),
        found.configuration().window(),
        found.configuration().pooling(),
        found.graph().precision());
  }

  static CrossEncoderModel locateCrossEncoder(String model) {
    Found found = find(model);
    return new CrossEncoderModel(
        found.name(),
        found.files(),
        found.digests(),
        found.configuration().window(),
        found.graph().precision());
  }

  private static Found find(String model) {
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

  private static Found read(String model, Path directory) throws IOException {
    Path onnx = directory.resolve(OnnxModel.WEIGHTS);
    if (!Files.isRegularFile(onnx)) {
      onnx = directory.resolve("onnx").resolve(OnnxModel.WEIGHTS);
    }
    Path tokenizer = directory.resolve(OnnxModel.TOKENIZER);
    if (!Files.isRegularFile(onnx)) {
      throw ModelFault.notFound(model, "the directory holds no model.onnx");
    }
    if (!Files.isRegularFile(tokenizer)) {
      throw ModelFault.notFound(model, "the directory holds no tokenizer.json");
    }
    OnnxGraph graph = graph(onnx);
    return new Found(
        directory, new DirectoryFiles(onnx, tokenizer), graph, digests(onnx, graph, tokenizer));
  }

  static OnnxGraph graph(Path onnx) {
    try {
      return OnnxGraph.read(onnx);
    } catch (IOException e) {
      throw ModelFault.invalid(onnx, String.valueOf(e.getMessage()), "a complete ONNX model", e);
    }
  }

  private static List<OnnxModel.FileDigest> digests(Path onnx, OnnxGraph graph, Path tokenizer)
      throws IOException {
    List<OnnxModel.FileDigest> digests = new ArrayList<>();
    digests.add(new OnnxModel.FileDigest(OnnxModel.WEIGHTS, FileDigests.sha256(onnx)));
    for (String location : graph.externalData()) {
      Path data = onnx.resolveSibling(location).normalize();
      if (!data.startsWith(onnx.getParent()) || !Files.isRegularFile(data)) {
        throw ModelFault.invalid(
            onnx, "its weights in '" + location + "' are missing", "that file beside the model");
      }
      digests.add(new OnnxModel.FileDigest(location, FileDigests.sha256(data)));
    }
    digests.add(new OnnxModel.FileDigest(OnnxModel.TOKENIZER, FileDigests.sha256(tokenizer)));
    return List.copyOf(digests);
  }
}
