package dev.doctown.transforms.spi;

/** Hears what is written as it is written. */
@FunctionalInterface
public interface GenerationListener {

  /** Hears nothing. */
  GenerationListener NONE = (part, text) -> {};

  /** What a piece of text belongs to. */
  enum Part {
    THINKING,
    ANSWER
  }

  /** A piece of text, whole characters. */
  void piece(Part part, String text);

  /** What was heard is void: the process died, and all of it is written again. */
  default void startOver() {}
}
