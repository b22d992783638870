package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.EmbeddingText;
import java.util.List;

/**
 * What the worker process embeds.
 *
 * @param query whether these are queries: contents without contexts
 */
record EmbeddingRequest(boolean query, List<EmbeddingText> texts) {

  /** A bound of its tokens: a character is seldom more than one. */
  long characters() {
    return texts.stream()
        .mapToLong(text -> (long) text.context().length() + text.content().length())
        .sum();
  }
}
