package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;

/** The lines of a doc comment: above its symbol, or inside as Python has it. */
final class DocCommentPlace {
  private static final int FARTHEST = 400;

  private DocCommentPlace() {}

  static Evidence of(SymbolRow symbol, String comment, List<String> lines) {
    List<String> said = comment.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (!said.isEmpty()) {
      String first = said.get(0);
      String last = said.get(said.size() - 1);
      int from = Math.max(1, symbol.getStartLine() - FARTHEST);
      int to = Math.min(lines.size(), symbol.getEndLine());
      for (int line = Math.min(symbol.getStartLine() - 1, to); line >= from; line--) {
        if (lines.get(line - 1).contains(first)) {
          return place(symbol, line, end(lines, last, line, symbol.getStartLine()));
        }
      }
      for (int line = symbol.getStartLine(); line <= to; line++) {
        if (lines.get(line - 1).contains(first)) {
          return place(symbol, line, end(lines, last, line, to));
        }
      }
    }
    return Parts.place(symbol);
  }

  private static int end(List<String> lines, String last, int from, int to) {
    for (int line = from; line <= Math.min(to, lines.size()); line++) {
      if (lines.get(line - 1).contains(last)) {
        return line;
      }
    }
    return from;
  }

  private static Evidence place(SymbolRow symbol, int from, int to) {
    return new Evidence(symbol.getPath(), from, to, null);
  }
}
