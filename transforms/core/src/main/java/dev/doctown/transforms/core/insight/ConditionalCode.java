package dev.doctown.transforms.core.insight;

import java.util.BitSet;
import java.util.Iterator;

/** What the preprocessor of C gives only to some builds, and C++ to those who know a name. */
final class ConditionalCode {
  private ConditionalCode() {}

  /** The lines, 1-based, that stand between an {@code #if} of any kind and its {@code #endif}. */
  static BitSet lines(String text) {
    BitSet conditional = new BitSet();
    int depth = 0;
    int number = 0;
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      String directive = lines.next().strip();
      conditional.set(++number, depth > 0);
      if (directive.startsWith("#")) {
        String name = directive.substring(1).strip();
        depth += name.startsWith("if") ? 1 : name.startsWith("endif") ? -1 : 0;
      }
    }
    return conditional;
  }

  /** The lines, 1-based, on which a definition of C++ has the linkage of C. */
  static BitSet linkedAsC(String text) {
    BitSet linked = new BitSet();
    int number = 0;
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      linked.set(++number, lines.next().contains("extern \"C\""));
    }
    return linked;
  }
}
