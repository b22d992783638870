package dev.doctown.transforms.llama;

import java.util.List;

/** What the worker process scores. */
record ScoringRequest(String query, List<String> texts) {

  /** A bound of its tokens: a character is seldom more than one. */
  long characters() {
    return texts.stream().mapToLong(text -> (long) text.length() + query.length()).sum();
  }
}
