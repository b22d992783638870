package dev.doctown.transforms.core.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The kinds of question: each has instructions, a resource of this package, an answer's shape in
 * {@link AnswerSchema}, and budgets.
 */
public enum TaskForm {
  MEMBER(1, 256, 448),
  TYPE(2, 512, 448),
  FILE(2, 512, 448),
  SUBSYSTEM(3, 2048, 512),
  ARCHITECTURE(4, 2048, 768),
  QUICKSTART(5, 2048, 640);

  private final int level;
  private final int thinkingTokens;
  private final int answerTokens;
  private final String instructions;

  TaskForm(int level, int thinkingTokens, int answerTokens) {
    this.level = level;
    this.thinkingTokens = thinkingTokens;
    this.answerTokens = answerTokens;
    this.instructions = resource(name().toLowerCase(Locale.ROOT) + ".txt");
  }

  /** The form of that name, as tasks have it. */
  public static TaskForm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Its name in tasks and docpacks. */
  public String formName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level it belongs to, from 1. */
  public int level() {
    return level;
  }

  /** Most tokens of thinking, where nobody asks for fewer. */
  int thinkingTokens() {
    return thinkingTokens;
  }

  /** Tokens kept free for the answer, where nobody asks for fewer. */
  int answerTokens() {
    return answerTokens;
  }

  /** What the model is told before it sees anything of a repository. */
  String instructions() {
    return instructions;
  }

  private static String resource(String name) {
    try (InputStream in = TaskForm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("the prompt " + name + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
