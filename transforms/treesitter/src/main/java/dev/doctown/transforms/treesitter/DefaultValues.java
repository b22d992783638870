package dev.doctown.transforms.treesitter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells defaults that a reader can take as they stand: literals of the languages, lists and plain
 * arithmetic of them, variants of an enumeration. What is computed is no default.
 */
final class DefaultValues {
  private static final String STRING =
      "(?:(?i:[bru]{0,2}|l|u8|\\$?@)#{0,3}(?:\"\"\".*?\"\"\"|'''.*?'''"
          + "|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|`(?:[^`$]|\\$(?!\\{))*+`)#{0,3})";
  private static final String NUMBER =
      "(?:[-+]?(?:0[xXbBoO][\\da-fA-F_]++|\\d[\\d_]*+(?:\\.[\\d_]*+)?(?:[eE][-+]?\\d++)?)\\w{0,5})";
  private static final String WORD =
      "(?:true|false|True|False|TRUE|FALSE|None|null|nil|undefined|nullptr|NULL)";

  /** {@code 30 * time.Second}, {@code 1 << 20}. */
  private static final String SUM =
      "(?:(?:"
          + NUMBER
          + "|time\\.[A-Z]\\w*+)(?: ?(?:[*+/-]|<<) ?(?:"
          + NUMBER
          + "|time\\.[A-Z]\\w*+))*+)";

  private static final String VARIANT = "(?:(?!Self::)(?:[A-Z]\\w*+::)+[A-Z]\\w*[a-z]\\w*)";
  private static final String STRINGS = "(?:" + STRING + "(?: ?\\+? ?" + STRING + ")*+)";
  private static final String ITEM = "(?:" + STRINGS + "|" + SUM + "|" + WORD + "|" + VARIANT + ")";
  private static final Pattern LITERAL =
      Pattern.compile(
          ITEM
              + "|(?:&?(?:vec!|\\[\\]\\w+))?[\\[{(] ?(?:"
              + ITEM
              + "(?: ?, ?"
              + ITEM
              + ")*+ ?,?)? ?[\\]})]",
          Pattern.DOTALL);

  /** What makes another type of a literal. */
  private static final Pattern CONVERTED =
      Pattern.compile(
          "(?:(?:String|OsString|PathBuf|Path|Some|Ok|string)(?:::from|::new)?\\((.+)\\)"
              + "|(.+?)\\.(?:into|to_string|to_owned|to_string_lossy|as_str|toString)\\(\\))");

  private static final Pattern CUT = Pattern.compile("[\"'`].*…", Pattern.DOTALL);

  private DefaultValues() {}

  /** The literal that a text on one line is, or makes another type of; null if it is none. */
  static @Nullable String literal(String text) {
    Matcher converted = CONVERTED.matcher(text);
    String value =
        !converted.matches()
            ? text
            : converted.group(1) == null ? converted.group(2) : converted.group(1);
    return LITERAL.matcher(value).matches() || CUT.matcher(value).matches() ? value : null;
  }
}
