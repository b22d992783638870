package dev.doctown.transforms.core.insight;

import java.util.Iterator;

/** What the preprocessor of C gives only to some builds. */
final class ConditionalCode {
  private ConditionalCode() {}

  /**
   * Whether a line stands between an {@code #if} of any kind and its {@code #endif}.
   *
   * @param line 1-based
   */
  static boolean holds(String text, int line) {
    int depth = 0;
    Iterator<String> lines = text.lines().iterator();
    for (int i = 1; i < line && lines.hasNext(); i++) {
      String directive = lines.next().strip();
      if (directive.startsWith("#")) {
        String name = directive.substring(1).strip();
        depth += name.startsWith("if") ? 1 : name.startsWith("endif") ? -1 : 0;
      }
    }
    return depth > 0;
  }
}
