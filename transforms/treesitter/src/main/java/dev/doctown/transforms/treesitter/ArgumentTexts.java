package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a call as texts: what stands between the commas of its list. */
final class ArgumentTexts {
  private static final int LENGTH_LIMIT = 60;
  private static final int COUNT_LIMIT = 20;

  private ArgumentTexts() {}

  /**
   * Cuts a list in its brackets at the commas that stand in no brackets and literals of their own.
   * A text is cut behind {@value #LENGTH_LIMIT} characters; of more than {@value #COUNT_LIMIT}
   * arguments none is given.
   */
  static List<String> of(String list) {
    List<String> texts = new ArrayList<>();
    int depth = 0;
    int start = 1;
    int end = list.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = list.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfLiteral(list, i);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0) {
        add(texts, list.substring(start, i));
        start = i + 1;
      }
    }
    if (start < end) {
      add(texts, list.substring(start, end));
    }
    return texts.size() > COUNT_LIMIT ? List.of() : texts;
  }

  private static int endOfLiteral(String list, int start) {
    char quote = list.charAt(start);
    for (int i = start + 1; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return list.length();
  }

  private static void add(List<String> texts, String text) {
    String line = Texts.oneLine(text, LENGTH_LIMIT);
    if (!line.isEmpty() || !texts.isEmpty()) {
      texts.add(line);
    }
  }
}
