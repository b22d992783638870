package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Shows what is written as it is written: the answer on standard output, what a model thinks on
 * standard error. When the model's process dies and all is written again, what stands on standard
 * output already is not repeated: the same request has the same answer.
 */
final class WrittenAnswer implements GenerationListener {
  /** Nobody reads the answer on: the rest need not be written. */
  static final class NotReadOn extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Terminal terminal;
  private final StringBuilder shown = new StringBuilder();
  private int repeated;
  private boolean differs;
  private boolean thought;

  WrittenAnswer(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void piece(Part part, String text) {
    if (part == Part.THINKING) {
      terminal.write(safe(text));
      thought = true;
      return;
    }
    endThought();
    int known = Math.min(shown.length() - repeated, text.length());
    differs |= !shown.substring(repeated, repeated + known).equals(text.substring(0, known));
    repeated += known;
    if (known < text.length() && !differs) {
      String fresh = text.substring(known);
      shown.append(fresh);
      repeated = shown.length();
      terminal.out().print(safe(fresh));
      terminal.out().flush();
      if (terminal.readerIsGone()) {
        throw new NotReadOn();
      }
    }
  }

  @Override
  public void startOver() {
    repeated = 0;
    terminal.write(thought ? "\n" : "");
    terminal.say("the model's process died; its answer is written again");
  }

  /** The same without the answer. */
  GenerationListener thoughts() {
    return new GenerationListener() {
      @Override
      public void piece(Part part, String text) {
        if (part == Part.THINKING) {
          WrittenAnswer.this.piece(part, text);
        }
      }

      @Override
      public void startOver() {
        WrittenAnswer.this.startOver();
      }
    };
  }

  /**
   * Ends it.
   *
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED} when what is shown is no answer
   */
  void end() {
    endThought();
    if (differs || repeated < shown.length()) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "the model's process died, and wrote another answer afterwards than the one that is"
              + " shown in part; ask again");
    }
  }

  private void endThought() {
    if (thought) {
      terminal.write("\n\n");
      thought = false;
    }
  }

  /** Lines stay lines; nothing that does something to a terminal reaches it. */
  private static String safe(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(UnsafeCharacters::shownIn)
        .collect(Collectors.joining("\n"));
  }
}
