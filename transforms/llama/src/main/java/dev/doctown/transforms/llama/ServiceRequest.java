package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.worker.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the worker process is asked: one of these.
 *
 * @param streams whether pieces of the answer are told as they come
 */
record ServiceRequest(
    Kind kind, @Nullable GenerationRequest generation, @Nullable String text, boolean streams) {

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
    return new ServiceRequest(Kind.STATE, null, null, false);
  }

  static ServiceRequest generate(GenerationRequest request, boolean streams) {
    return new ServiceRequest(Kind.GENERATE, request, null, streams);
  }

  /** What hears the pieces of an answer. */
  GenerationListener listener(Reply reply) {
    return streams
        ? (part, piece) -> reply.partial(new ServicePiece(part, piece).bytes())
        : GenerationListener.NONE;
  }

  static ServiceRequest countPrompt(GenerationRequest request) {
    return new ServiceRequest(Kind.COUNT_PROMPT, request, null, false);
  }

  static ServiceRequest countText(String text) {
    return new ServiceRequest(Kind.COUNT_TEXT, null, text, false);
  }
}
