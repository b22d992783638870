package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigurationTest {
  private final Path folder;

  ModelConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void withoutAnyDeclarationTheWindowIs256AndPoolingTheMean() {
    assertEquals(256, configuration().window());
    assertEquals(Pooling.MEAN, configuration().pooling());
  }

  @Test
  void theWindowComesFromTheStrongestDeclaration() throws IOException {
    write("tokenizer.json", "{\"truncation\": {\"max_length\": 100}, \"model\": {}}");
    assertEquals(100, configuration().window());
    write("config.json", "{\"max_position_embeddings\": 514}");
    assertEquals(514, configuration().window());
    write("tokenizer_config.json", "{\"model_max_length\": 512}");
    assertEquals(512, configuration().window());
    write("sentence_bert_config.json", "{\"max_seq_length\": 384, \"do_lower_case\": false}");
    assertEquals(384, configuration().window());
  }

  @Test
  void aLimitBeyondReasonIsNone() throws IOException {
    write("tokenizer_config.json", "{\"model_max_length\": 1000000000000000019884624838656}");
    assertEquals(256, configuration().window());
    write("sentence_bert_config.json", "{\"max_seq_length\": null}");
    assertEquals(256, configuration().window());
  }

  @Test
  void aLongWindowIsCutToWhatMemoryBears() throws IOException {
    write("sentence_bert_config.json", "{\"max_seq_length\": 8192}");
    assertEquals(2048, configuration().window());
  }

  @Test
  void aWindowWithoutRoomIsRefused() throws IOException {
    write("sentence_bert_config.json", "{\"max_seq_length\": 3}");
    assertInvalid("window of 3 tokens", () -> configuration().window());
  }

  @ParameterizedTest
  @CsvSource({
    "pooling_mode_cls_token, CLS",
    "pooling_mode_lasttoken, LAST_TOKEN",
    "pooling_mode_max_tokens, MAX",
    "pooling_mode_mean_tokens, MEAN",
    "pooling_mode_mean_sqrt_len_tokens, MEAN",
    "pooling_mode_weightedmean_tokens, WEIGHTED_MEAN"
  })
  void theSwitchedOnModeIsTaken(String mode, Pooling pooling) throws IOException {
    write(
        "1_Pooling/config.json",
        "{\"word_embedding_dimension\": 8, \"pooling_mode_other\": false, \"" + mode + "\": true}");
    assertEquals(pooling, configuration().pooling());
  }

  @ParameterizedTest
  @CsvSource({"cls, CLS", "lasttoken, LAST_TOKEN", "max, MAX", "mean, MEAN"})
  void theNamedModeIsTaken(String mode, Pooling pooling) throws IOException {
    write("1_Pooling/config.json", "{\"pooling_mode\": \"" + mode + "\"}");
    assertEquals(pooling, configuration().pooling());
    write("1_Pooling/config.json", "{\"pooling_mode\": [\"" + mode + "\"]}");
    assertEquals(pooling, configuration().pooling());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pooling_mode_cls_token\": true, \"pooling_mode_max_tokens\": true}",
        "{\"pooling_mode_cls_token\": false}",
        "{\"pooling_mode\": \"attention\"}",
        "{\"pooling_mode\": [\"cls\", \"max\"]}",
        "{\"pooling_mode_cls_token\": \"maybe\"}",
        "{\"pooling_mode_cls_token\": {}}",
        "{\"pooling_mode\": [{}]}"
      })
  void anyOtherPoolingIsRefused(String config) throws IOException {
    write("1_Pooling/config.json", config);
    assertInvalid("pooling modes", () -> configuration().pooling());
  }

  @Test
  void modulesSayWherePoolingLies() throws IOException {
    write("modules.json", modules("Transformer", "", "Pooling", "2_Pool", "Normalize", "3_N"));
    write("2_Pool/config.json", "{\"pooling_mode\": \"max\"}");
    assertEquals(Pooling.MAX, configuration().pooling());
  }

  @Test
  void aModuleThatWouldChangeVectorsIsRefused() throws IOException {
    write("modules.json", modules("Transformer", "", "Pooling", "1_Pooling", "Dense", "2_Dense"));
    assertInvalid("models.Dense", () -> configuration().pooling());
  }

  @Test
  void modulesCannotPointOutOfTheModel() throws IOException {
    write("modules.json", modules("Transformer", "", "Pooling", "../x", "Normalize", "2"));
    assertInvalid("outside the model", () -> configuration().pooling());
  }

  private ModelConfiguration configuration() {
    return new ModelConfiguration(folder);
  }

  private void write(String name, String json) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  private static String modules(String... typesAndPaths) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < typesAndPaths.length; i += 2) {
      json.append(i == 0 ? "" : ",")
          .append("{\"path\": \"")
          .append(typesAndPaths[i + 1])
          .append("\", \"type\": \"sentence_transformers.models.")
          .append(typesAndPaths[i])
          .append("\"}");
    }
    return json.append("]").toString();
  }

  private static void assertInvalid(String message, Runnable call) {
    DoctownException fault = assertThrows(DoctownException.class, call::run);
    assertEquals(ErrorCode.MODEL_INVALID, fault.code());
    String actual = String.valueOf(fault.getMessage());
    assertTrue(actual.contains(message), actual);
  }
}
