package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that a function of the file's own looks for: one whose parameters are named as the long
 * and the short name of an option, such as {@code isoption(text, shortopt, longopt)}. Its calls
 * tell the options.
 */
final class OptionFunctions {
  private static final Pattern LONG = Pattern.compile("(?i)long_?(?:opt(?:ion)?|flag|name|arg)s?");
  private static final Pattern SHORT =
      Pattern.compile("(?i)short_?(?:opt(?:ion)?|flag|name|arg)s?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{0,59}");

  private final Matches matches;
  private final SourceText source;
  private final Literals literals;
  private final ArgumentReader arguments;

  /** Where a function takes the two names. */
  private record Names(int longAt, int shortAt) {}

  OptionFunctions(Matches matches, SourceText source, Literals literals, ArgumentReader arguments) {
    this.matches = matches;
    this.source = source;
    this.literals = literals;
    this.arguments = arguments;
  }

  /** Whether a file has such a function. */
  static boolean isIn(List<SourceSymbol> symbols) {
    return !functions(symbols).isEmpty();
  }

  /** The options that calls in the file tell. */
  List<ComparedFlags.Flag> flags(List<SourceSymbol> symbols) {
    Map<String, Names> functions = functions(symbols);
    return functions.isEmpty() ? List.of() : calls(functions, symbols);
  }

  private static Map<String, Names> functions(List<SourceSymbol> symbols) {
    Map<String, Names> functions = new HashMap<>();
    for (SourceSymbol symbol : symbols) {
      List<SourceParameter> parameters = symbol.parameters();
      int longAt = named(parameters, LONG);
      int shortAt = longAt < 0 ? -1 : named(parameters, SHORT);
      if (shortAt >= 0) {
        functions.put(symbol.name(), new Names(longAt, shortAt));
      }
    }
    return functions;
  }

  private static int named(List<SourceParameter> parameters, Pattern name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (name.matcher(String.valueOf(parameters.get(i).name())).matches()) {
        return i;
      }
    }
    return -1;
  }

  private List<ComparedFlags.Flag> calls(Map<String, Names> functions, List<SourceSymbol> symbols) {
    List<Span> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Match match : matches.of(Capture.REFERENCE)) {
      Names function =
          match.word().equals("call") ? functions.get(source.text(match.span())) : null;
      Span list = function == null ? null : arguments.listAt(match.span().end());
      if (function == null || list == null || list.length() < 2) {
        continue;
      }
      List<Argument> given = arguments.of(new Span(list.start() + 1, list.end() - 1));
      String longName = name(given, function.longAt(), "--");
      String name = longName == null ? name(given, function.shortAt(), "-") : longName;
      if (name != null) {
        places.add(given.get(longName == null ? function.shortAt() : function.longAt()).value());
        names.add(name);
      }
    }
    int[] enclosing =
        NestedSpans.enclosing(
            symbols.stream().map(symbol -> new Span(symbol.startByte(), symbol.endByte())).toList(),
            places.stream().map(place -> new Span(place.start(), place.start())).toList());
    List<ComparedFlags.Flag> flags = new ArrayList<>();
    for (int i = 0; i < enclosing.length; i++) {
      flags.add(new ComparedFlags.Flag(places.get(i), names.get(i), enclosing[i]));
    }
    return flags;
  }

  private @Nullable String name(List<Argument> given, int at, String dashes) {
    String text = at < given.size() ? literals.of(given.get(at).value()) : null;
    return text != null && NAME.matcher(text).matches() ? dashes + text : null;
  }
}
