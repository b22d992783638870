package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.schema.BoundedAnswer;
import dev.doctown.transforms.llama.schema.SchemaPosition;
import dev.doctown.transforms.spi.StopReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
   * budget comes to its end, the answer is completed on the shortest way: it is valid all the same.
   */
  static Answer under(BoundedAnswer answer, Line line, Vocabulary vocabulary, Utf8Pieces text) {
    while (!answer.position().isComplete()) {
      int[] tokens = forcedTokens(answer.position(), vocabulary);
      if (tokens.length == 0) {
        tokens = new int[] {line.choose(new AllowedTokens(answer.position(), vocabulary))};
      }
      byte[] spelled = spelled(tokens, vocabulary);
      if (!answer.take(spelled, tokens.length)) {
        text.add(answer.complete());
        text.finish();
        return new Answer(StopReason.LENGTH, answer.count());
      }
      text.add(spelled);
      line.add(tokens);
    }
    text.finish();
    return new Answer(StopReason.SCHEMA, answer.count());
  }

  /** Tokens of what must follow; none when they would not spell just that. */
  private static int[] forcedTokens(SchemaPosition position, Vocabulary vocabulary) {
    byte[] forced = position.forced();
    if (forced.length == 0) {
      return new int[0];
    }
    int[] tokens = vocabulary.tokensOfText(new String(forced, StandardCharsets.UTF_8));
    return Arrays.equals(forced, spelled(tokens, vocabulary)) ? tokens : new int[0];
  }

  private static byte[] spelled(int[] tokens, Vocabulary vocabulary) {
    ByteArrayOutputStream spelled = new ByteArrayOutputStream();
    for (int token : tokens) {
      spelled.writeBytes(vocabulary.bytes(token));
    }
    return spelled.toByteArray();
  }
}
