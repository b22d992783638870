package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.spi.GenerationRequest;

/** Lets a model think until it closes the thought or its budget is used up. */
final class Thinking {
  private final ChatFamily family;
  private final Vocabulary vocabulary;

  Thinking(ChatFamily family, Vocabulary vocabulary) {
    this.family = family;
    this.vocabulary = vocabulary;
  }

  /**
   * Writes the thought, its marks left out of it, and closes it.
   *
   * @return how many tokens it took
   */
  int write(Line line, GenerationRequest request, Utf8Pieces thought) {
    int close = vocabulary.tokensOfMarks(ChatFamily.THINK_CLOSE)[0];
    int count = 0;
    if (!family.opensThought()) {
      int[] open = vocabulary.tokensOfMarks(ChatFamily.THINK_OPEN + "\n");
      line.add(open);
      count += open.length;
    }
    boolean closed = false;
    while (!closed && count < request.maxThinkingTokens()) {
      int token = line.choose(candidate -> !vocabulary.isEnd(candidate) || candidate == close);
      count++;
      closed = token == close;
      if (!closed) {
        line.add(token);
        thought.add(vocabulary.bytes(token));
      }
    }
    thought.finish();
    int[] end = vocabulary.tokensOfMarks(family.endOfThought(closed));
    line.add(end);
    return count + end.length;
  }
}
