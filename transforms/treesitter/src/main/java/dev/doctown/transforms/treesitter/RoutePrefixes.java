package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.RoutePath;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the paths of routes: the path of the type around them, of the call that they
 * stand inside of, or of what they are called on: another call, or what a variable holds.
 */
final class RoutePrefixes {
  /** Files with more are no code that a person reads. */
  private static final int MOST_PARTS = 1_000;

  private static final int NAME_LIMIT = 80;
  private static final Pattern ANCHOR = Pattern.compile("^\\^|(?:\\$|\\\\Z)$");
  private static final Pattern GROUP = Pattern.compile("\\(\\?P<(\\w++)>[^()]*+\\)");

  /** What begins a chain of calls before what is called on it. */
  private static final Comparator<Call> CHAINED =
      Comparator.<Call>comparingInt(call -> call.expression().start())
          .thenComparingInt(call -> call.expression().end());

  private final List<SourceSymbol> symbols;
  private final SortedMap<Integer, String> ofSymbols = new TreeMap<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part of a file whose routes begin with a path.
   *
   * @param span the call that says so
   * @param variable what its result is assigned to; null when nothing is
   * @param path all of the prefix
   * @param scope the function around it; -1 for the file
   * @param router the variable that it is on
   * @param chained whether what is called on it begins with the path
   */
  record Part(
      Span span,
      @Nullable String variable,
      String path,
      int scope,
      @Nullable String router,
      boolean chained) {}

  private RoutePrefixes(List<SourceSymbol> symbols) {
    this.symbols = symbols;
  }

  /** Reads them from the calls of a file, which are in its order. */
  static RoutePrefixes of(
      List<Call> calls, Literals literals, RouteScopes scopes, List<SourceSymbol> symbols) {
    RoutePrefixes prefixes = new RoutePrefixes(symbols);
    for (Call call : calls.stream().sorted(CHAINED).toList()) {
      Span target = call.pattern().word().equals("mount") ? call.role("target") : null;
      String path = path(call, literals);
      if (path == null
          || prefixes.parts.size() == MOST_PARTS
          || (target == null && !prefixes.isPrefix(call))) {
        continue;
      }
      if (call.pattern().annotation()) {
        prefixes.ofSymbols.putIfAbsent(call.enclosing(), path);
      } else {
        prefixes.parts.add(
            new Part(
                target == null ? call.expression() : target,
                target == null ? scopes.assigned(call.expression().start()) : null,
                RoutePath.joined(prefixes.of(call), path),
                scopes.around(call),
                scopes.router(call),
                target == null));
      }
    }
    return prefixes;
  }

  /** The path that a call gives; empty for none, null where the program computes it. */
  static @Nullable String path(Call call, Literals literals) {
    Span expression = call.role("expression");
    if (expression != null) {
      String written = literals.of(expression);
      return written == null ? null : path(written);
    }
    Span place = call.role("path");
    return place == null ? "" : literals.of(place);
  }

  /** The path that a regular expression takes: its groups by their names. */
  static String path(String expression) {
    return GROUP
        .matcher(ANCHOR.matcher(expression).replaceAll(""))
        .replaceAll(group -> "<" + group.group(1) + ">");
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

  /** Paths of types by the numbers of their symbols. */
  SortedMap<Integer, String> ofTypes() {
    SortedMap<Integer, String> types = new TreeMap<>(ofSymbols);
    types.keySet().removeIf(i -> i < 0 || !SymbolKinds.holdsMembers(symbols.get(i).kind()));
    return types;
  }

  /** Where a type begins. */
  int start(int type) {
    return symbols.get(type).startByte();
  }

  List<Part> parts() {
    return parts;
  }

  /** The part that a value is: its call, or its variable; null when it is none. */
  @Nullable Part handedOn(Span value, SourceText source) {
    Part handed = null;
    String name = value.length() > NAME_LIMIT ? "" : source.text(value);
    for (Part part : parts) {
      boolean before = part.span().end() <= value.start();
      if (part.span().equals(value) || (before && name.equals(part.variable()))) {
        handed = part;
      }
    }
    return handed;
  }

  /** Whether a list of arguments may have one of the parts in it. */
  boolean mayHold(Span list, SourceText source) {
    if (parts.stream().anyMatch(part -> list.contains(part.span()))) {
      return true;
    }
    String text = source.line(list, NAME_LIMIT);
    return parts.stream()
        .anyMatch(part -> part.variable() != null && text.contains(part.variable()));
  }

  /** Whether a call is on what another gives, as {@code group("/a").use(it).get("/b")} is. */
  private static boolean begins(Call call, Part part) {
    return part.chained()
        && part.span().start() == call.expression().start()
        && part.span().end() < call.expression().end();
  }

  /** The prefix of a call's path. */
  String of(Call call) {
    String path = "";
    if (call.pattern().annotation()) {
      for (int i = call.enclosing(); i >= 0; i = symbols.get(i).parent()) {
        path = RoutePath.joined(ofSymbols.getOrDefault(i, ""), path);
      }
    }
    Part around = null;
    Part assigned = null;
    Part chained = null;
    for (Part part : parts) {
      boolean inside = part.span().contains(call.expression());
      around = inside && !part.span().equals(call.expression()) ? part : around;
      boolean before = part.span().end() <= call.expression().start();
      assigned = before && call.receiver().equals(part.variable()) ? part : assigned;
      chained = begins(call, part) ? part : chained;
    }
    if (chained != null) {
      return RoutePath.joined(chained.path(), path);
    }
    if (assigned != null && (around == null || around.span().contains(assigned.span()))) {
      return RoutePath.joined(assigned.path(), path);
    }
    return around == null ? path : RoutePath.joined(around.path(), path);
  }
}
