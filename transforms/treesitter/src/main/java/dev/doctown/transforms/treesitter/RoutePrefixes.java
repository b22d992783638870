package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the paths of routes: the path of the type around them, of the call that they
 * stand inside of, or of what the variable holds that they are called on.
 */
final class RoutePrefixes {
  private static final int LINE_LIMIT = 120;

  /** Files with more are no code that a person reads. */
  private static final int MOST_PARTS = 1_000;

  private static final Pattern ASSIGNED =
      Pattern.compile("(?s).*?([\\w.$]++)\\s*+(?::[\\w\\s.]*+)?:?=\\s*+(?:new\\s++|await\\s++|&)?");

  private final SourceText source;
  private final List<SourceSymbol> symbols;
  private final Map<Integer, String> ofSymbols = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part of a file whose routes begin with a path.
   *
   * @param span the call that says so
   * @param variable what its result is assigned to; null when nothing is
   * @param path all of the prefix
   */
  private record Part(Span span, @Nullable String variable, String path) {}

  private RoutePrefixes(SourceText source, List<SourceSymbol> symbols) {
    this.source = source;
    this.symbols = symbols;
  }

  /** Reads them from the calls of a file, which are in its order. */
  static RoutePrefixes of(
      List<Call> calls, SourceText source, Literals literals, List<SourceSymbol> symbols) {
    RoutePrefixes prefixes = new RoutePrefixes(source, symbols);
    for (Call call : calls) {
      if (!prefixes.isPrefix(call)) {
        continue;
      }
      Span place = call.role("path");
      String path = place == null ? "" : literals.of(place);
      if (path == null || prefixes.parts.size() == MOST_PARTS) {
        continue;
      }
      if (call.pattern().annotation()) {
        prefixes.ofSymbols.putIfAbsent(call.enclosing(), path);
      } else {
        prefixes.parts.add(
            new Part(
                call.expression(),
                prefixes.variable(call.expression().start()),
                joined(prefixes.of(call), path)));
      }
    }
    return prefixes;
  }

  /** Whether a call gives a path to others only: also what would be a route but is on a type. */
  boolean isPrefix(Call call) {
    boolean onType =
        call.pattern().annotation()
            && call.enclosing() >= 0
            && SymbolKinds.holdsMembers(symbols.get(call.enclosing()).kind());
    return call.pattern().word().equals("prefix")
        || (onType && call.pattern().word().equals("ANY"));
  }

  /** Whether what a call is on is a variable that holds something that routes. */
  boolean isKnown(Call call) {
    return parts.stream().anyMatch(part -> call.receiver().equals(part.variable()));
  }

  /** The prefix of a call's path. */
  String of(Call call) {
    String path = "";
    if (call.pattern().annotation()) {
      for (int i = call.enclosing(); i >= 0; i = symbols.get(i).parent()) {
        path = joined(ofSymbols.getOrDefault(i, ""), path);
      }
    }
    Part around = null;
    Part assigned = null;
    for (Part part : parts) {
      boolean inside = part.span().contains(call.expression());
      around = inside && !part.span().equals(call.expression()) ? part : around;
      boolean before = part.span().end() <= call.expression().start();
      assigned = before && call.receiver().equals(part.variable()) ? part : assigned;
    }
    if (assigned != null && (around == null || around.span().contains(assigned.span()))) {
      return joined(assigned.path(), path);
    }
    return around == null ? path : joined(around.path(), path);
  }

  /** Two paths with one slash between them. */
  static String joined(String prefix, String path) {
    if (prefix.isEmpty() || path.isEmpty()) {
      String one = prefix + path;
      return one.isEmpty() || one.startsWith("/") || one.startsWith("*") ? one : "/" + one;
    }
    String before = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    boolean slash = path.startsWith("/");
    return (before.isEmpty() || before.startsWith("/") ? before : "/" + before)
        + (slash ? path : "/" + path);
  }

  private @Nullable String variable(int start) {
    int line = start;
    while (line > Math.max(0, start - LINE_LIMIT) && source.at(line - 1) != '\n') {
      line--;
    }
    Matcher assigned = ASSIGNED.matcher(source.text(line, start));
    return assigned.matches() ? assigned.group(1) : null;
  }
}
