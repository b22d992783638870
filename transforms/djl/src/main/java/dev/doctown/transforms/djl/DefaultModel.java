package dev.doctown.transforms.djl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model that needs no download: all-MiniLM-L6-v2 in fp32, 384 dimensions, windows of 256 tokens
 * and mean pooling, as sentence-transformers publishes it.
 *
 * <p>Its files are pinned by digest, and the same whether they come from the directory that the
 * system property {@value #MODELS_PROPERTY} names (unpacked there by the distribution: quicker to
 * start) or from the jar on the class path.
 */
final class DefaultModel {
  static final String NAME = "sentence-transformers/all-MiniLM-L6-v2";
  static final String SHORT_NAME = "all-MiniLM-L6-v2";
  static final String MODELS_PROPERTY = "doctown.models";

  private static final BundledFiles BUNDLED =
      new BundledFiles("/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-tokenizer.json");
  private static final List<OnnxModel.FileDigest> DIGESTS =
      List.of(
          new OnnxModel.FileDigest(
              OnnxModel.WEIGHTS,
              "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e"),
          new OnnxModel.FileDigest(
              OnnxModel.TOKENIZER,
              "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0"));
  private static final int WINDOW = 256;

  private DefaultModel() {}

  static boolean isNamed(String model) {
    return model.equals(NAME) || model.equals(SHORT_NAME);
  }

  static EmbeddingModel locate() {
    DirectoryFiles unpacked = unpacked();
    if (unpacked == null && !BUNDLED.present()) {
      throw ModelFault.notFound(
          NAME,
          "neither in the directory of the system property "
              + MODELS_PROPERTY
              + " nor on the class path");
    }
    return new EmbeddingModel(
        NAME, unpacked == null ? BUNDLED : unpacked, DIGESTS, WINDOW, Pooling.MEAN, "fp32");
  }

  private static @Nullable DirectoryFiles unpacked() {
    String models = System.getProperty(MODELS_PROPERTY);
    if (models == null || models.isBlank()) {
      return null;
    }
    Path folder = Path.of(models, SHORT_NAME);
    Path onnx = folder.resolve(OnnxModel.WEIGHTS);
    Path tokenizer = folder.resolve(OnnxModel.TOKENIZER);
    return Files.isRegularFile(onnx) && Files.isRegularFile(tokenizer)
        ? new DirectoryFiles(onnx, tokenizer)
        : null;
  }
}
