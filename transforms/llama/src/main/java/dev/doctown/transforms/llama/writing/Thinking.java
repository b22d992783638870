package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.spi.GenerationRequest;

/** Lets a model think until it closes the thought or its budget, marks included, is used up. */
final class Thinking {
  private final ChatFamily family;
  private final Vocabulary vocabulary;
  private final int[] opening;
  private final int[] endOfClosed;
  private final int[] endOfCut;

  Thinking(ChatFamily family, Vocabulary vocabulary) {
    this.family = family;
    this.vocabulary = vocabulary;
    opening = vocabulary.tokensOfMarks(family.opensThought() ? "" : ChatFamily.THINK_OPEN + "\n");
    endOfClosed = vocabulary.tokensOfMarks(family.endOfThought(true));
    endOfCut = vocabulary.tokensOfMarks(family.endOfThought(false));
  }

  /** Whether the model thinks before this answer: it does, and the budget holds a thought. */
  boolean wanted(GenerationRequest request) {
    return family.thinks() && room(request) > 0;
  }

  private int room(GenerationRequest request) {
    return request.maxThinkingTokens()
        - opening.length
        - Math.max(endOfClosed.length, endOfCut.length);
  }

  /**
   * Writes the thought, its marks left out of it, and closes it.
   *
   * @return how many tokens it took
   */
  int write(Line line, GenerationRequest request, Utf8Pieces thought) {
    int close = vocabulary.tokensOfMarks(ChatFamily.THINK_CLOSE)[0];
    line.add(opening);
    int most = room(request);
    int count = 0;
    boolean closed = false;
    while (!closed && count < most) {
      int token = line.choose(candidate -> !vocabulary.isEnd(candidate) || candidate == close);
      closed = token == close;
      if (!closed) {
        line.add(token);
        thought.add(vocabulary.bytes(token));
        count++;
      }
    }
    thought.finish();
    int[] end = closed ? endOfClosed : endOfCut;
    line.add(end);
    return opening.length + count + end.length;
  }
}
