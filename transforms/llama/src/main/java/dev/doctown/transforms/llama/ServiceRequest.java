package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationRequest;
import org.jspecify.annotations.Nullable;

/** What the worker process is asked: one of these. */
record ServiceRequest(Kind kind, @Nullable GenerationRequest generation, @Nullable String text) {

  /** What is wanted. */
  enum Kind {
    /** A {@link ServiceState}. */
    STATE,
    /** A {@link dev.doctown.transforms.spi.GenerationResult}. */
    GENERATE,
    /** How many tokens a request's prompt has. */
    COUNT_PROMPT,
    /** How many tokens a text has. */
    COUNT_TEXT
  }

  static ServiceRequest state() {
    return new ServiceRequest(Kind.STATE, null, null);
  }

  static ServiceRequest generate(GenerationRequest request) {
    return new ServiceRequest(Kind.GENERATE, request, null);
  }

  static ServiceRequest countPrompt(GenerationRequest request) {
    return new ServiceRequest(Kind.COUNT_PROMPT, request, null);
  }

  static ServiceRequest countText(String text) {
    return new ServiceRequest(Kind.COUNT_TEXT, null, text);
  }
}
