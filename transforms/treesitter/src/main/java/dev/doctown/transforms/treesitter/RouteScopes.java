package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What routes stand in and on: functions, and variables that hold routers. */
final class RouteScopes {
  private static final int LINE_LIMIT = 120;
  private static final Pattern VARIABLE = Pattern.compile("(?:(?:self|this)\\.)?([\\w$]++)");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?s).*?([\\w.$]++)\\s*+(?::[\\w\\s.]*+)?:?=\\s*+(?:new\\s++|await\\s++|&|\\[\\s*+)?");

  private final SourceText source;
  private final List<SourceSymbol> symbols;

  RouteScopes(SourceText source, List<SourceSymbol> symbols) {
    this.source = source;
    this.symbols = symbols;
  }

  /** The innermost function around a call, for an annotation around what has it; -1 for none. */
  int around(Call call) {
    int at = call.enclosing();
    if (call.pattern().annotation() && at >= 0) {
      at = symbols.get(at).parent();
    }
    while (at >= 0 && !SymbolKinds.isFunction(symbols.get(at).kind(), true)) {
      at = symbols.get(at).parent();
    }
    return at;
  }

  /** The variable that a call is on, or that the chain which it is part of is assigned to. */
  @Nullable String router(Call call) {
    Matcher variable = VARIABLE.matcher(call.receiver());
    if (variable.matches()) {
      return variable.group(1);
    }
    boolean inside = call.enclosing() >= 0 && !call.pattern().annotation();
    return inside && symbols.get(call.enclosing()).kind().equals("variable")
        ? symbols.get(call.enclosing()).name()
        : assigned(call.expression().start());
  }

  /** What the expression is assigned to that begins at a place; null when nothing is. */
  @Nullable String assigned(int start) {
    int line = start;
    while (line > Math.max(0, start - LINE_LIMIT) && source.at(line - 1) != '\n') {
      line--;
    }
    Matcher assigned = ASSIGNED.matcher(source.text(line, start));
    return assigned.matches() ? assigned.group(1) : null;
  }
}
