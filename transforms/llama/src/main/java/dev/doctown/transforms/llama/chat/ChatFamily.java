package dev.doctown.transforms.llama.chat;

import dev.doctown.transforms.llama.chat.ChatMessage.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The families of chat templates that are known. A model's own template is only looked at to tell
 * the family; the text is written here, from the templates that the families' makers publish.
 */
public enum ChatFamily {
  /** {@code <|im_start|>role … <|im_end|>} and nothing else. */
  CHATML(Marks.CHATML, "", Thinking.NONE),
  /** Qwen 1.5: introduces itself when nobody else does, without a full stop. */
  QWEN15(Marks.CHATML, "You are a helpful assistant", Thinking.NONE),
  /** Qwen 2: introduces itself when nobody else does. */
  QWEN2(Marks.CHATML, "You are a helpful assistant.", Thinking.NONE),
  /** Qwen 2.5: introduces itself when nobody else does. */
  QWEN(
      Marks.CHATML,
      "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.",
      Thinking.NONE),
  /** SmolLM 2: introduces itself when nobody else does. */
  SMOLLM(
      Marks.CHATML,
      "You are a helpful AI assistant named SmolLM, trained by Hugging Face",
      Thinking.NONE),
  /** Qwen 3 that may think. */
  QWEN3(Marks.CHATML, "", Thinking.OPTIONAL),
  /** Qwen 3 that always thinks: its prompt opens the thought. */
  QWEN3_THINKING(Marks.CHATML, "", Thinking.ALWAYS),
  /** Llama 3. */
  LLAMA3(Marks.LLAMA, "", Thinking.NONE),
  /** Llama 3.1 to 3.3, which begin with dates; today's is always the template's own default. */
  LLAMA31(Marks.LLAMA, "", Thinking.NONE),
  /** Gemma 2 and 3, which have no system message: it opens the first of the user. */
  GEMMA(Marks.GEMMA, "", Thinking.NONE);

  /** Opens a thought. */
  public static final String THINK_OPEN = "<think>";

  /** Closes a thought. */
  public static final String THINK_CLOSE = "</think>";

  private static final String DATES =
      "Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n";

  private enum Thinking {
    NONE,
    OPTIONAL,
    ALWAYS
  }

  private final Marks marks;
  private final String introduction;
  private final Thinking thinking;

  ChatFamily(Marks marks, String introduction, Thinking thinking) {
    this.marks = marks;
    this.introduction = introduction;
    this.thinking = thinking;
  }

  /** Tells the family of a model's own template; empty if it is not one of these. */
  public static Optional<ChatFamily> recognize(String template) {
    return TemplateFamily.of(template);
  }

  /** The family of that name, as {@link #familyName} gives it. */
  public static Optional<ChatFamily> named(String name) {
    for (ChatFamily family : values()) {
      if (family.familyName().equals(name)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  /** Its name for people and options. */
  public String familyName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says of itself where no system message does; empty if nothing. */
  String introduction() {
    return introduction;
  }

  boolean isChatml() {
    return marks == Marks.CHATML;
  }

  /** The marks that a model of this family has as one token each. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>(marks.tokens());
    if (thinks()) {
      tokens.add(THINK_CLOSE);
    }
    return List.copyOf(tokens);
  }

  /** Whether blanks around a message are left out. */
  public boolean trims() {
    return marks.trims();
  }

  /** Whether models of this family think before they answer. */
  public boolean thinks() {
    return thinking != Thinking.NONE;
  }

  /**
   * The prompt that asks for the next message of the assistant.
   *
   * @param think whether it is to think; a family that does not think never does
   */
  public List<ChatPiece> render(List<ChatMessage> conversation, boolean think) {
    List<ChatPiece> pieces = new ArrayList<>();
    mark(pieces, marks.beginning());
    for (ChatMessage message : opened(conversation)) {
      boolean plainAssistant = message.role() == Role.ASSISTANT && thinks();
      String text = plainAssistant ? withoutThought(message.text()) : message.text();
      mark(pieces, marks.open(message.role()));
      if (this == LLAMA31 && message.role() == Role.SYSTEM) {
        mark(pieces, DATES);
      }
      pieces.add(new ChatPiece(text, false));
      mark(pieces, marks.close());
    }
    mark(pieces, marks.open(Role.ASSISTANT) + beginningOfAnswer(think));
    return merged(pieces);
  }

  /** Whether the prompt opens the thought already. */
  public boolean opensThought() {
    return thinking == Thinking.ALWAYS;
  }

  /**
   * What stands between a thought and the answer.
   *
   * @param ended whether the model ended it, rather than its budget
   */
  public String endOfThought(boolean ended) {
    return (ended ? "" : "\n") + THINK_CLOSE + "\n\n";
  }

  private String beginningOfAnswer(boolean think) {
    return switch (thinking) {
      case NONE -> "";
      case OPTIONAL -> think ? "" : THINK_OPEN + "\n\n" + THINK_CLOSE + "\n\n";
      case ALWAYS -> THINK_OPEN + "\n" + (think ? "" : endOfThought(false));
    };
  }

  /** The conversation with a first message as the family wants it. */
  private List<ChatMessage> opened(List<ChatMessage> conversation) {
    List<ChatMessage> opened = new ArrayList<>();
    @Nullable String instructions = null;
    for (ChatMessage message : conversation) {
      if (this == GEMMA && message.role() == Role.SYSTEM) {
        instructions = message.text();
        continue;
      }
      String text = marks.trims() ? message.text().strip() : message.text();
      opened.add(
          new ChatMessage(
              message.role(), instructions == null ? text : instructions + "\n\n" + text));
      instructions = null;
    }
    boolean hasSystem = !opened.isEmpty() && opened.get(0).role() == Role.SYSTEM;
    if (!hasSystem && (!introduction.isEmpty() || this == LLAMA31)) {
      opened.add(0, new ChatMessage(Role.SYSTEM, introduction));
    }
    return opened;
  }

  private static String withoutThought(String text) {
    int close = text.lastIndexOf(THINK_CLOSE);
    return close < 0 ? text : text.substring(close + THINK_CLOSE.length()).replaceFirst("^\n+", "");
  }

  private static void mark(List<ChatPiece> pieces, String text) {
    pieces.add(new ChatPiece(text, true));
  }

  private static List<ChatPiece> merged(List<ChatPiece> pieces) {
    List<ChatPiece> merged = new ArrayList<>();
    for (ChatPiece piece : pieces) {
      ChatPiece last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.mark() && piece.mark()) {
        merged.set(merged.size() - 1, new ChatPiece(last.text() + piece.text(), true));
      } else if (!piece.text().isEmpty()) {
        merged.add(piece);
      }
    }
    return List.copyOf(merged);
  }
}
