package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a README up to the first heading behind prose, offered in order, and the one of
 * them that says best what the thing is.
 */
final class Introduction {
  private static final int LOOKED_AT = 12;
  private static final int SHORTEST = 30;
  private static final int LONGEST = 600;
  private static final Pattern SAYS_WHAT =
      Pattern.compile(
          "^(?!There\\b|This\\b|It\\b|If\\b|Here\\b|That\\b)[^!?:;]{1,60}? (is|are) "
              + "(an? |the |designed |built )");
  private static final Pattern OPEN_END = Pattern.compile(".*[:,;]\\s*");

  private static final Pattern SAYS_HOW =
      Pattern.compile(
          "(?i)(?:requires?|run|install|tip|if you|for running|dual-licensed|licensed|note|to run|to use)"
              + "\\b.*");

  private final List<String> paragraphs = new ArrayList<>();
  private boolean ended;

  /** A heading stands here. */
  void heading() {
    ended |= !paragraphs.isEmpty();
  }

  /** A paragraph stands here, as plain text on one line; steps and licences introduce nothing. */
  void paragraph(String text) {
    boolean prose =
        text.length() >= SHORTEST && text.indexOf(' ') > 0 && !SAYS_HOW.matcher(text).matches();
    if (prose && !ended && paragraphs.size() < LOOKED_AT) {
      paragraphs.add(text);
    }
  }

  /**
   * The first paragraph that says what the project is ("Thing is a …"), else the first that has a
   * whole sentence, each without an unfinished sentence at its end; else the first that nothing has
   * to follow; empty when there is none.
   */
  String best() {
    List<String> whole =
        paragraphs.stream().map(DocSentence::whole).filter(text -> !text.isEmpty()).toList();
    String text =
        whole.stream()
            .filter(paragraph -> SAYS_WHAT.matcher(paragraph).find())
            .findFirst()
            .or(() -> whole.stream().findFirst())
            .or(() -> paragraphs.stream().filter(Introduction::isComplete).findFirst())
            .orElse("");
    return DocSentence.cutAt(text, LONGEST);
  }

  private static boolean isComplete(String text) {
    return !OPEN_END.matcher(text).matches();
  }
}
