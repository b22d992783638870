package dev.doctown.transforms.core.graph;

/** Types as declarations write them. */
final class TypeText {
  private TypeText() {}

  /**
   * The path of names of a type: without arguments, pointers, references, dimensions and words in
   * front of it. Empty when it is no named type.
   */
  static String path(String written) {
    String text = written.strip();
    int start = 0;
    while (start < text.length() && "*&[]?".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int at = start;
    int begin = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' '
          && at + 1 < text.length()
          && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
        begin = at + 1;
      } else if (!Character.isJavaIdentifierPart(c) && c != '.' && c != ':') {
        break;
      }
      at++;
    }
    String path = text.substring(begin, at).replace("::", ".");
    return path.endsWith(".") || path.startsWith(".") ? "" : path;
  }
}
