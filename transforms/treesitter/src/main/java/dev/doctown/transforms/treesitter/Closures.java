package dev.doctown.transforms.treesitter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions without a name that only give a value, in the ways that languages write them. */
final class Closures {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:move )?\\|[^|]*\\| ?|(?:async )?(?:\\([^()]*\\)|\\w+) ?=> ?|\\(\\) ?-> ?|lambda(?: \\w+)?: ?");

  private Closures() {}

  /** What a function gives whose body is one expression; any other text as it is. */
  static String result(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return text;
    }
    String body = text.substring(head.end()).strip();
    boolean block = body.startsWith("{") && body.endsWith("}");
    String inside = block ? body.substring(1, body.length() - 1).strip() : body;
    if (inside.isEmpty() || (block && inside.matches("(?s).*[;\\n{}].*"))) {
      return text;
    }
    return inside;
  }
}
