package dev.doctown.transforms.core.subsystem;

import java.util.regex.Pattern;

/** Which sentences say what something is for, and are no warning, reference or remark. */
final class PurposeSentences {
  /** How sentences begin that speak to the reader, of the text itself or of the work on it. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)^\\W*(?:do"
              + " not|don['’]t|never|please|warning|caution|attention|danger|beware|note|nb|important|deprecated|todo|fixme|xxx|hack|see|cf|refer"
              + " to|for (?:more|further|the full|internal use)|internal use|not"
              + " (?:for|intended|meant)|we|you|i(?=\\s)|if you|it's|this"
              + " (?:file|code|module|package|crate|folder|directory) (?:is|was) (?:part"
              + " of|auto|generated|distributed|deprecated|derived|based"
              + " on|copied|taken|internal|intentionally|empty|not)|generated|auto-?generated|automatically"
              + " generated|originally|based on|adapted from|derived from|copied from|taken"
              + " from|ported from|author|written by|maintained by|last"
              + " modified|https?:)(?!\\p{L})");

  /** Shouting is for warnings. */
  private static final Pattern SHOUT = Pattern.compile("(?:\\b\\p{Lu}{2,}\\b[ ,!]+){3,}");

  /** Whose the code is says nothing of it. */
  private static final Pattern OWNER =
      Pattern.compile("(?i)\\(c\\) *\\d{4}|\\bcopyright\\b.*\\d{4}|©");

  private PurposeSentences() {}

  static boolean isOne(String sentence) {
    return !ASIDE.matcher(sentence).find()
        && !SHOUT.matcher(sentence).find()
        && !OWNER.matcher(sentence).find();
  }
}
