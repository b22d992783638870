package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.llama.binding.SequenceMarks;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.spi.TextPieces;
import java.util.Arrays;

/**
 * A query and a text as one sequence that fits. The end of the text is cut; of the query only what
 * exceeds half of the room.
 */
public interface RerankPrompt {

  /** The sequence. */
  int[] tokens(String query, String text);

  /** Two texts between the marks of the model's tokenizer. */
  static RerankPrompt pair(Vocabulary vocabulary, SequenceMarks marks, int capacity) {
    int room = capacity - marks.ofPair();
    return (query, text) -> {
      int[] asked = first(tokens(vocabulary, query), room / 2);
      return marks.around(asked, first(tokens(vocabulary, text), room - asked.length));
    };
  }

  /** The prompt of Qwen3-Reranker, as its makers document it; the answer is yes or no. */
  static RerankPrompt question(Vocabulary vocabulary, int capacity) {
    int[] before =
        vocabulary.tokensOfMarks(
            "<|im_start|>system\nJudge whether the Document meets the requirements based on the"
                + " Query and the Instruct provided. Note that the answer can only be \"yes\" or"
                + " \"no\".<|im_end|>\n<|im_start|>user\n");
    int[] after =
        vocabulary.tokensOfMarks("<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n");
    int room = capacity - before.length - after.length;
    return (query, text) -> {
      String asked = "<Instruct>: " + TextPrefixes.INSTRUCTION + "\n<Query>: " + query;
      String shown = "\n<Document>: " + text;
      int[] question = tokens(vocabulary, asked);
      int[] whole =
          question.length <= room / 2
              ? tokens(vocabulary, asked + shown)
              : joined(first(question, room / 2), tokens(vocabulary, shown));
      return joined(joined(before, first(whole, room)), after);
    };
  }

  private static int[] tokens(Vocabulary vocabulary, String text) {
    // More characters than any model reads; a tokenizer takes long over a huge string.
    return vocabulary.tokensOfText(TextPieces.split(TextPieces.wellFormed(text)).get(0));
  }

  private static int[] first(int[] tokens, int most) {
    return Arrays.copyOf(tokens, Math.min(tokens.length, most));
  }

  private static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
