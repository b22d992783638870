package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.page.DocSentence;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of one prompt as they are put together; labels count up for each letter. */
final class Parts {
  private static final int LONGEST_SIGNATURE = 240;
  private static final int LONGEST_TEXT = 6_000;

  private final List<PromptPart> parts = new ArrayList<>();

  /**
   * Adds what the repository says.
   *
   * @param letter the label's; the number follows
   * @param importance 0: never left out; otherwise the largest is left out first
   */
  void quoted(
      String letter, String heading, String text, int importance, @Nullable Evidence evidence) {
    if (!text.isBlank()) {
      String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " …";
      parts.add(new PromptPart(heading, label(letter), shown, false, importance, evidence));
    }
  }

  /** Adds what code computed, without a label. */
  void computed(String heading, String text, int importance) {
    if (!text.isBlank()) {
      parts.add(new PromptPart(heading, null, text, true, importance, null));
    }
  }

  /** Adds a symbol in one line: signature and a sentence, the author's or one that was worded. */
  void card(
      String letter, String heading, SymbolRow symbol, @Nullable String sentence, int importance) {
    String said = sentence == null ? DocSentence.of(symbol.getDocComment()) : sentence;
    quoted(
        letter,
        heading,
        signature(symbol) + (said.isEmpty() ? "" : "\n" + said),
        importance,
        place(symbol));
  }

  List<PromptPart> all() {
    return List.copyOf(parts);
  }

  static Evidence place(SymbolRow symbol) {
    return new Evidence(symbol.getPath(), symbol.getStartLine(), symbol.getEndLine(), null);
  }

  static String signature(SymbolRow symbol) {
    String signature = symbol.getSignature();
    String line = (signature.isBlank() ? symbol.getName() : signature).replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SIGNATURE ? line : line.substring(0, LONGEST_SIGNATURE) + " …";
  }

  private String label(String letter) {
    long used =
        parts.stream()
            .map(PromptPart::getLabel)
            .filter(label -> label != null && label.startsWith(letter))
            .count();
    return letter + (used + 1);
  }
}
