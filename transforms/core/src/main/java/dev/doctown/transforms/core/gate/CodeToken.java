package dev.doctown.transforms.core.gate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of code in a sentence.
 *
 * @param marked whether it stands in back-ticks; else its shape shows it
 */
record CodeToken(String text, boolean marked) {
  private static final Pattern DIGITS = Pattern.compile("[0-9_]+|0[xX][0-9a-fA-F_]+");

  /** Its words that are no numbers, in order. */
  List<String> names() {
    return Words.of(text).stream().filter(word -> !DIGITS.matcher(word).matches()).toList();
  }

  /** The name it ends with, its arguments left out: {@code add} of {@code List.add(x)}. */
  String lastName() {
    int arguments = text.indexOf('(');
    CodeToken head = arguments > 0 ? new CodeToken(text.substring(0, arguments), marked) : this;
    List<String> names = head.names();
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }
}
