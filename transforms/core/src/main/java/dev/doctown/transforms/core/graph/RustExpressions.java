package dev.doctown.transforms.core.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms of expressions that only Rust has, in the forms that all languages have. */
final class RustExpressions {
  private static final List<String> POINTERS = List.of("Box::new(", "Rc::new(", "Arc::new(");
  private static final List<String> HOLDERS = List.of("Some(", "Ok(");

  private RustExpressions() {}

  /** With {@code ?} as the call that it is, and without waiting. */
  static String plain(String text) {
    String stripped = text.strip();
    if (stripped.indexOf('?') < 0 && !stripped.contains(".await")) {
      return stripped;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == '"') {
        int end = Brackets.endOfLiteral(stripped, i);
        plain.append(stripped, i, end);
        i = end - 1;
      } else if (c == '?') {
        plain.append(".unwrap()");
      } else {
        plain.append(c);
      }
    }
    return plain.toString().replace(".await", "");
  }

  /** The argument of a call that only wraps it; null for other expressions. */
  static @Nullable String wrapped(String text) {
    for (List<String> wrappers : List.of(POINTERS, HOLDERS)) {
      for (String wrapper : wrappers) {
        if (text.startsWith(wrapper) && Brackets.end(text, wrapper.length() - 1) == text.length()) {
          return text.substring(wrapper.length(), text.length() - 1);
        }
      }
    }
    return null;
  }

  static boolean isPointer(String text) {
    return POINTERS.stream().anyMatch(text::startsWith);
  }
}
