package dev.doctown.transforms.spi;

/** Hears what is written as it is written. */
public interface GenerationListener {

  /** Hears nothing. */
  GenerationListener NONE =
      new GenerationListener() {
        @Override
        public void piece(Part part, String text) {}

        @Override
        public void startOver() {}
      };

  /** What a piece of text belongs to. */
  enum Part {
    THINKING,
    ANSWER
  }

  /** A piece of text, whole characters. */
  void piece(Part part, String text);

  /** What was heard is void: the process died, and all of it is written again. */
  void startOver();
}
