package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.schema.SchemaPosition;
import dev.doctown.transforms.spi.StopReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Writes an answer, freely or under a schema. */
record Answer(StopReason stop, int tokens) {

  /** Writes until the model says that it is done. */
  static Answer free(Line line, Vocabulary vocabulary, int budget, Utf8Pieces text) {
    for (int count = 0; count < budget; count++) {
      int token = line.choose(candidate -> true);
      if (vocabulary.isEnd(token)) {
        text.finish();
        return new Answer(StopReason.END, count);
      }
      line.add(token);
      text.add(vocabulary.bytes(token));
    }
    text.finish();
    return new Answer(StopReason.LENGTH, budget);
  }

  /**
   * Writes what the schema allows. What it forces is put down without asking the model. When the
   * budget is used up, the answer is completed on the shortest way: it is valid all the same.
   */
  static Answer under(
      SchemaPosition beginning, Line line, Vocabulary vocabulary, int budget, Utf8Pieces text) {
    SchemaPosition position = beginning;
    int count = 0;
    while (!position.isComplete()) {
      int[] forced = forcedTokens(position, vocabulary);
      if (count + Math.max(1, forced.length) > budget) {
        text.add(position.shortest());
        text.finish();
        return new Answer(StopReason.LENGTH, count);
      }
      if (forced.length == 0) {
        forced = new int[] {line.choose(new AllowedTokens(position, vocabulary))};
      }
      for (int token : forced) {
        position = after(position, token, vocabulary, text);
        text.add(vocabulary.bytes(token));
      }
      line.add(forced);
      count += forced.length;
    }
    text.finish();
    return new Answer(StopReason.SCHEMA, count);
  }

  /** Tokens of what must follow; none when they would not spell just that. */
  private static int[] forcedTokens(SchemaPosition position, Vocabulary vocabulary) {
    byte[] forced = position.forced();
    int[] tokens = vocabulary.tokensOfText(new String(forced, StandardCharsets.UTF_8));
    ByteArrayOutputStream spelled = new ByteArrayOutputStream();
    for (int token : tokens) {
      spelled.writeBytes(vocabulary.bytes(token));
    }
    return Arrays.equals(forced, spelled.toByteArray()) ? tokens : new int[0];
  }

  private static SchemaPosition after(
      SchemaPosition position, int token, Vocabulary vocabulary, Utf8Pieces text) {
    return Objects.requireNonNull(
        position.after(vocabulary.bytes(token)), () -> "a token that does not fit " + text.text());
  }
}
