package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;

/** What happens to a request in one child: pieces, then one of the others. */
sealed interface AttemptEvent {
  /** A piece of the answer. */
  record Piece(byte[] bytes) implements AttemptEvent {}

  /** The answer. */
  record Answered(byte[] bytes) implements AttemptEvent {}

  /** The service's own fault. */
  record Refused(DoctownException fault) implements AttemptEvent {}

  /** The deadline passed. */
  record Late() implements AttemptEvent {}

  /** The child died meanwhile. */
  record Lost(Death death) implements AttemptEvent {}

  /** The child was dead before it was given the request. */
  record NotSent() implements AttemptEvent {}
}
