package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs of a README, offered in order, and the one of them that says best what the thing
 * is: one up to the first heading behind prose, unless that is of something else.
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
          "(?i)(?:requires?|run|install|tip|if you|for running|dual-licensed|licensed|note|see|to"
              + " run|to use|for (?:more |full |further |the"
              + " )?(?:documentation|information|details))\\b.*");

  /** Who paid for the work. */
  private static final Pattern THANKS =
      Pattern.compile(
          "(?i).*\\b(?:sponsor(?:s|ed|ship)?|backers?|donations?|special thanks"
              + "|supported by (?:the community|our|my|these|people|individuals|companies))\\b.*");

  /** What stands under such a heading, and under those below it, asks for money. */
  private static final Pattern APPEAL =
      Pattern.compile(
          "(?i)\\W*(?:donat(?:e|ions?)|funding|(?:our |gold |silver |platinum |special"
              + " )?sponsors?(?:hip)?|backers?|supporters?|(?:for |commercial )?enterprise(?:"
              + " support)?|commercial support|support (?:us|the project|this project))\\W*");

  /** A README that speaks of itself. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?i)\\W*(?:this|these|the) (?:read ?me|document(?:ation)?|docs|page|file|guide)\\b.*");

  /** Why somebody began the work, in the past; what they had in mind may be said first. */
  private static final Pattern MOTIVE =
      Pattern.compile(
          "(?:We|I) (?:just |only |really |originally )?(wanted|needed|wrote|made|built|created"
              + "|developed|started|began|was|were|had|got|found|could(?:n't| not)|did(?:n't| not))"
              + "\\b (.*)");

  private static final Pattern MADE =
      Pattern.compile("wanted|needed|wrote|made|built|created|developed");
  private static final Pattern THING = Pattern.compile("an? \\p{L}.*");

  private static final int NO_APPEAL = Integer.MAX_VALUE;

  /** Paragraphs with the headings that stand in front of the first of them. */
  private record Section(List<String> headings, List<String> paragraphs) {
    private Section() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    /** What has no heading in words is under the title. */
    private boolean isOf(TellingWords subject) {
      return headings.stream().allMatch(String::isBlank)
          || headings.stream().anyMatch(subject::isNamedIn)
          || paragraphs.stream().anyMatch(subject::isNamedIn);
    }
  }

  private final List<Section> sections = new ArrayList<>(List.of(new Section()));
  private int appeal = NO_APPEAL;

  /**
   * A heading stands here.
   *
   * @param level 1 for the highest
   * @param text plain, on one line
   */
  void heading(int level, String text) {
    if (level <= appeal) {
      appeal = APPEAL.matcher(text).matches() ? level : NO_APPEAL;
    }
    if (appeal < NO_APPEAL) {
      return;
    }
    if (!last().paragraphs().isEmpty()) {
      sections.add(new Section());
    }
    last().headings().add(text);
  }

  private Section last() {
    return sections.get(sections.size() - 1);
  }

  /**
   * A paragraph stands here, as plain text on one line; steps, licences, thanks and words about the
   * README introduce nothing.
   */
  void paragraph(String text) {
    boolean prose =
        appeal == NO_APPEAL
            && text.length() >= SHORTEST
            && text.indexOf(' ') > 0
            && !SAYS_HOW.matcher(text).matches()
            && !OF_ITSELF.matcher(text).matches()
            && (SAYS_WHAT.matcher(text).find() || !THANKS.matcher(text).matches());
    if (prose && last().paragraphs().size() < LOOKED_AT) {
      last().paragraphs().add(text);
    }
  }

  /** A quotation stands here: one that says what something is are the project's own words. */
  void quotation(String text) {
    if (SAYS_WHAT.matcher(text).find()) {
      paragraph(text);
    }
  }

  /**
   * The first paragraph that says what the project is ("Thing is a …"), with a full stop or
   * without, else the first that has a whole sentence, each without an unfinished sentence at its
   * end; else the first that nothing has to follow; empty when there is none.
   */
  String best() {
    return bestOf(sections.get(0).paragraphs());
  }

  /** The best of the first section that is of the subject; empty when none is. */
  String best(TellingWords subject) {
    return sections.stream()
        .filter(section -> section.isOf(subject))
        .findFirst()
        .map(section -> bestOf(section.paragraphs()))
        .orElse("");
  }

  /** Motives tell what the thing is only where nothing else does. */
  private static String bestOf(List<String> paragraphs) {
    String text =
        chosen(paragraphs.stream().filter(words -> !MOTIVE.matcher(words).matches()).toList());
    return DocSentence.cutAt(text.isEmpty() ? intended(chosen(paragraphs)) : text, LONGEST);
  }

  /** "A thing for all." of "We wanted a thing for all. There was none."; else the text. */
  private static String intended(String text) {
    Matcher motive = MOTIVE.matcher(DocSentence.first(text));
    boolean told =
        motive.matches()
            && MADE.matcher(motive.group(1)).matches()
            && THING.matcher(motive.group(2)).matches();
    return told ? "A" + motive.group(2).substring(1) : text;
  }

  private static String chosen(List<String> paragraphs) {
    List<String> whole =
        paragraphs.stream().map(DocSentence::whole).filter(text -> !text.isEmpty()).toList();
    return paragraphs.stream()
        .filter(paragraph -> SAYS_WHAT.matcher(paragraph).find())
        .map(paragraph -> isOneSentence(paragraph) ? paragraph : DocSentence.whole(paragraph))
        .filter(paragraph -> SAYS_WHAT.matcher(paragraph).find())
        .findFirst()
        .or(() -> whole.stream().findFirst())
        .or(() -> paragraphs.stream().filter(Introduction::isComplete).findFirst())
        .orElse("");
  }

  /** A slogan may have no full stop. */
  private static boolean isOneSentence(String text) {
    return DocSentence.whole(text).isEmpty() && isComplete(text);
  }

  private static boolean isComplete(String text) {
    return !OPEN_END.matcher(text).matches();
  }
}
