package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** What stands at definitions and changes their meaning: annotations, decorators, modifiers. */
final class Attachments {
  private static final Pattern ABSTRACT =
      Pattern.compile("\\babstract\\b|\\bABC(?:Meta)?\\b|\\bProtocol\\b");
  private static final Pattern PURE_VIRTUAL = Pattern.compile("(?s).*\\)[^()]*= ?0");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?:[(=:,!?&|+~\\[>-]|\\b(?:return|await|void|typeof))\\s*+(?:async\\s++)?function\\b");
  private static final Pattern SUPERTYPE =
      Pattern.compile("\\bclass\\s++\\w++(?:\\s*+\\(\\s*+\\w|.*\\b(?:extends|implements)\\b)");
  private static final int MOST_LINES_ABOVE = 6;

  private Attachments() {}

  /** Whether a type says, by modifier or supertype, that others are to be made of it. */
  static boolean isAbstract(SymbolRow symbol) {
    return symbol.getKind().equals("class") && ABSTRACT.matcher(symbol.getSignature()).find();
  }

  /** Whether a function of C++ leaves it to subclasses what it does. */
  static boolean isPureVirtual(SymbolRow symbol) {
    return symbol.getKind().equals("method")
        && "C++".equals(symbol.getLanguage())
        && PURE_VIRTUAL.matcher(symbol.getSignature()).matches();
  }

  /** Adds the symbols of a source file that have annotations, or are exported by default. */
  static void add(FileContent content, SymbolGraph graph, BitSet attached) {
    int own = graph.symbolOfFile(content.file().getPath());
    if (own < 0 || !content.file().getCategory().equals("source")) {
      return;
    }
    List<String> lines = content.text().lines().toList();
    int file = graph.fileOf(own);
    for (int symbol = own; symbol < graph.symbolCount() && graph.fileOf(symbol) == file; symbol++) {
      attached.set(symbol, isAttached(lines, graph.line(symbol)));
    }
  }

  /**
   * Whether an attachment stands in a definition's first line or right above it, or the line makes
   * a value of a function, whose name needs no mention, or a class that others know by a supertype.
   */
  static boolean isAttached(List<String> lines, int line) {
    String first = line <= lines.size() ? lines.get(Math.max(1, line) - 1) : "";
    if (EXPRESSION.matcher(first).find() || SUPERTYPE.matcher(first).find()) {
      return true;
    }
    for (int at = line; at >= Math.max(1, line - MOST_LINES_ABOVE) && at <= lines.size(); at--) {
      String text = lines.get(at - 1).strip();
      if (text.startsWith("@")
          || text.startsWith("#[")
          || text.startsWith("//export")
          || text.startsWith("//go:")
          || text.startsWith("[")
          || text.startsWith("export default")
          || text.contains("__attribute__")) {
        return true;
      }
      if (at < line && text.isEmpty()) {
        return false;
      }
    }
    return false;
  }
}
