package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.RoutePath;
import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns calls and annotations into routes. A path that is computed makes none. */
final class RouteReader {
  private static final int TEXT_LIMIT = 500;
  private static final Pattern PATH = Pattern.compile("\\S{0,200}");
  private static final Pattern METHOD_AND_PATH =
      Pattern.compile("(" + String.join("|", CallPattern.VERBS) + ") ++(/\\S{0,200})");
  private static final Pattern VERB =
      Pattern.compile("(?:\\b|METHOD|_)(" + String.join("|", CallPattern.VERBS) + ")\\b");
  private static final Pattern HANDLED =
      Pattern.compile(
          "\\b("
              + String.join("|", CallPattern.VERBS).toLowerCase(Locale.ROOT)
              + "|any)\\(\\s*+(?:(\\w++)\\s*+\\))?");
  private static final Pattern HANDLER = Pattern.compile("(?:(?:self|this)\\.)?(\\w++)");

  private final SourceText source;
  private final Literals literals;
  private final List<SourceSymbol> symbols;
  private final RoutePrefixes prefixes;
  private final RouteScopes scopes;
  private final List<SourceEntryPoint> found = new ArrayList<>();

  /** Where functions stand by name, -1 for several of one name; made when one is wanted. */
  private @Nullable Map<String, Integer> functions;

  private RouteReader(
      SourceText source,
      Literals literals,
      List<SourceSymbol> symbols,
      RoutePrefixes prefixes,
      RouteScopes scopes) {
    this.source = source;
    this.literals = literals;
    this.symbols = symbols;
    this.prefixes = prefixes;
    this.scopes = scopes;
  }

  /** The routes of a file, and what it says of those of others. */
  static List<SourceEntryPoint> read(
      List<Call> calls,
      CallPatterns patterns,
      Matches matches,
      SourceText source,
      ArgumentReader arguments,
      Literals literals,
      List<SourceSymbol> symbols) {
    RouteScopes scopes = new RouteScopes(source, symbols);
    RoutePrefixes prefixes = RoutePrefixes.of(calls, literals, scopes, symbols);
    RouteReader reader = new RouteReader(source, literals, symbols, prefixes, scopes);
    for (Call call : calls) {
      String word = call.pattern().word();
      boolean route = word.equals("ANY") || CallPattern.VERBS.contains(word);
      if (route && !prefixes.isPrefix(call) && reader.routes(call, patterns)) {
        reader.add(call);
      }
    }
    reader.found.addAll(
        new RouteMounts(source, literals, prefixes, scopes).read(calls, matches, arguments));
    return reader.found;
  }

  /** Whether what is called routes, and is no client that asks for a path with some data. */
  private boolean routes(Call call, CallPatterns patterns) {
    Span handler = written(call);
    boolean handled = handler == null || isHandler(handler);
    return handled
        && (!"<router>".equals(call.pattern().receiver())
            || patterns.isRouter(call.receiver())
            || prefixes.isKnown(call));
  }

  private boolean isHandler(Span written) {
    byte first = source.at(written.start());
    return literals.of(written) == null && "{&-".indexOf(first) < 0 && !Character.isDigit(first);
  }

  private void add(Call call) {
    Span place = call.role("path");
    Span expression = call.role("expression");
    if (expression != null) {
      literals.each(expression).forEach(written -> add(call, RoutePrefixes.path(written)));
    } else if (place != null) {
      literals.each(place).forEach(path -> add(call, path));
    } else if (call.pattern().annotation()) {
      add(call, "");
    }
  }

  private void add(Call call, String path) {
    Matcher both = METHOD_AND_PATH.matcher(path);
    if (both.matches()) {
      add(call, both.group(1), both.group(2), handler(call));
      return;
    }
    boolean rooted = path.isEmpty() || path.startsWith("/") || path.equals("*");
    if (!PATH.matcher(path).matches() || (!rooted && !call.pattern().relative())) {
      return;
    }
    Span handlers = call.role("handlers");
    if (handlers != null) {
      Matcher handled = HANDLED.matcher(source.line(handlers, TEXT_LIMIT));
      while (handled.find()) {
        String verb = handled.group(1).toUpperCase(Locale.ROOT);
        add(call, verb, path, function(handled.group(2)));
      }
      return;
    }
    String rootedPath = call.pattern().imported() ? ofList(call, path) : path;
    for (String method : methods(call)) {
      add(call, method, rootedPath, handler(call));
    }
  }

  /** The path of a route that stands in a list: one that a function makes may be put anywhere. */
  private String ofList(Call call, String path) {
    String whole = path.isEmpty() ? "/" : path;
    return scopes.around(call) < 0 ? whole : RoutePath.joined(RoutePath.COMPUTED, whole);
  }

  private Set<String> methods(Call call) {
    Set<String> methods = new LinkedHashSet<>();
    for (String role : List.of("verb", "methods")) {
      for (Span span : call.roles().getOrDefault(role, List.of())) {
        Matcher verb = VERB.matcher(source.line(span, TEXT_LIMIT).toUpperCase(Locale.ROOT));
        while (verb.find()) {
          methods.add(verb.group(1));
        }
      }
    }
    boolean silent = methods.isEmpty() && !call.pattern().keywords().containsValue("verb");
    return silent ? Set.of(call.pattern().word()) : methods;
  }

  private int handler(Call call) {
    if (call.pattern().annotation()) {
      int symbol = call.enclosing();
      return symbol >= 0 && SymbolKinds.isFunction(symbols.get(symbol).kind(), true) ? symbol : -1;
    }
    Span handler = written(call);
    return handler == null ? -1 : function(source.line(handler, TEXT_LIMIT));
  }

  private static @Nullable Span written(Call call) {
    Span view = call.role("view");
    return view == null ? call.role("handler") : view;
  }

  /** The one function of the file that has a name. */
  private int function(@Nullable String written) {
    Matcher name = HANDLER.matcher(written == null ? "" : written);
    return name.matches() ? functions().getOrDefault(name.group(1), -1) : -1;
  }

  private Map<String, Integer> functions() {
    Map<String, Integer> ready = functions;
    if (ready == null) {
      ready = new HashMap<>();
      for (int i = 0; i < symbols.size(); i++) {
        String kind = symbols.get(i).kind();
        if (kind.equals("function") || kind.equals("method")) {
          ready.merge(symbols.get(i).name(), i, (unusedFirst, unusedSecond) -> -1);
        }
      }
      functions = ready;
    }
    return ready;
  }

  private void add(Call call, String method, String path, int symbol) {
    String whole = RoutePath.joined(prefixes.of(call), path);
    Span handler = symbol < 0 ? written(call) : null;
    found.add(
        new SourceEntryPoint(
            call.expression().start(),
            "route",
            method + " " + whole,
            symbol,
            scopes.around(call),
            scopes.router(call),
            handler == null ? null : source.line(handler, TEXT_LIMIT)));
  }
}
