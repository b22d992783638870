package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the file's own that read the environment variable which a parameter names, such as
 * {@code getEnv(key, fallback)}. Their calls tell the variables.
 */
final class VariableFunctions {
  private static final Pattern DEFAULT =
      Pattern.compile("(?i)_?(?:default|fallback|def|dflt)(?:_?val(?:ue)?|_?to)?");

  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{1,199}");

  private final Matches matches;
  private final SourceText source;
  private final Literals literals;
  private final ArgumentReader arguments;

  /**
   * Where a function takes the name of the variable, and its default.
   *
   * @param parameters names of its parameters, but for the object itself
   * @param defaultAt -1 for none
   */
  private record Places(List<String> parameters, int nameAt, int defaultAt) {
    /** The argument of a call for a parameter: by its keyword, else by its place. */
    @Nullable Span given(List<Argument> arguments, int parameter) {
      int place = 0;
      for (Argument argument : arguments) {
        boolean own =
            argument.keyword() == null
                ? place++ == parameter
                : parameter >= 0 && argument.keyword().equals(parameters.get(parameter));
        if (own) {
          return argument.value();
        }
      }
      return null;
    }
  }

  /**
   * A variable that a call tells.
   *
   * @param place where its name stands
   * @param name its name
   * @param byDefault the argument that stands in for it; null for none
   * @param enclosing index of the innermost symbol around it; -1 for none
   */
  record Variable(Span place, String name, @Nullable Span byDefault, int enclosing) {
    Variable within(int symbol) {
      return new Variable(place, name, byDefault, symbol);
    }
  }

  VariableFunctions(
      Matches matches, SourceText source, Literals literals, ArgumentReader arguments) {
    this.matches = matches;
    this.source = source;
    this.literals = literals;
    this.arguments = arguments;
  }

  /** The variables that calls of such functions tell, in the order of the file. */
  List<Variable> of(List<SourceSymbol> symbols, List<Call> calls, List<Lookup> lookups) {
    Map<String, Places> functions = new HashMap<>();
    for (Call call : calls) {
      Span name = call.role("name");
      if (name != null && call.pattern().word().equals("environment")) {
        addFunction(functions, symbols, call.enclosing(), name);
      }
    }
    for (Lookup lookup : lookups) {
      if (lookup.kind().equals("environment") && !lookup.written()) {
        addFunction(functions, symbols, lookup.enclosing(), lookup.name());
      }
    }
    return functions.isEmpty() ? List.of() : told(functions, symbols);
  }

  private void addFunction(
      Map<String, Places> functions, List<SourceSymbol> symbols, int enclosing, Span name) {
    int at = enclosing;
    while (at >= 0 && !SymbolKinds.isFunction(symbols.get(at).kind(), true)) {
      at = symbols.get(at).parent();
    }
    if (at < 0) {
      return;
    }
    String written = source.text(name);
    List<String> parameters =
        symbols.get(at).parameters().stream()
            .map(parameter -> String.valueOf(parameter.name()))
            .filter(parameter -> !parameter.equals("self") && !parameter.equals("cls"))
            .toList();
    int nameAt = parameters.indexOf(written);
    int defaultAt = -1;
    for (int i = 0; i < parameters.size(); i++) {
      defaultAt = DEFAULT.matcher(parameters.get(i)).matches() ? i : defaultAt;
    }
    if (nameAt >= 0) {
      functions.put(symbols.get(at).name(), new Places(parameters, nameAt, defaultAt));
    }
  }

  private List<Variable> told(Map<String, Places> functions, List<SourceSymbol> symbols) {
    List<Variable> variables = new ArrayList<>();
    for (Match match : matches.of(Capture.REFERENCE)) {
      Places places = match.word().equals("call") ? functions.get(source.text(match.span())) : null;
      Span list = places == null ? null : arguments.listAt(match.span().end());
      if (places == null || list == null || list.length() < 2) {
        continue;
      }
      List<Argument> given = arguments.of(new Span(list.start() + 1, list.end() - 1));
      Span place = places.given(given, places.nameAt());
      String name = place == null ? null : literals.of(place);
      // Something else may have a function of this name; what is no variable is not told by it.
      if (place != null && name != null && VARIABLE.matcher(name).matches()) {
        variables.add(new Variable(place, name, places.given(given, places.defaultAt()), -1));
      }
    }
    int[] enclosing =
        NestedSpans.enclosing(
            symbols.stream().map(symbol -> new Span(symbol.startByte(), symbol.endByte())).toList(),
            variables.stream()
                .map(variable -> new Span(variable.place().start(), variable.place().start()))
                .toList());
    for (int i = 0; i < enclosing.length; i++) {
      variables.set(i, variables.get(i).within(enclosing[i]));
    }
    return variables;
  }
}
