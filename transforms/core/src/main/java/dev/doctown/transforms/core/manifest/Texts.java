package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small questions about text that several formats ask. */
final class Texts {
  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final Pattern QUALIFIED_NAME =
      Pattern.compile("[A-Za-z_$][\\w$]*+(?:\\.[A-Za-z_$][\\w$]*+)*+");

  private Texts() {}

  static String or(@Nullable String value, String fallback) {
    return value == null ? fallback : value;
  }

  /** The text with every run of space as one blank. */
  static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : BLANKS.matcher(text.strip()).replaceAll(" ");
  }

  static List<String> words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(BLANKS.split(stripped));
  }

  /** A name of a class with its package. */
  static boolean isQualifiedName(String text) {
    return QUALIFIED_NAME.matcher(text).matches();
  }

  /** The lines without their ends. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
