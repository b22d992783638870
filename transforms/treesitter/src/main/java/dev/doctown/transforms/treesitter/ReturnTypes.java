package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types that declarations name: what a function returns, what a value is.
 *
 * <p>Where a type stands behind the parameters it counts. Marks between a type and the name, such
 * as a pointer's, belong to it; words that say how something is stored or called do not.
 */
final class ReturnTypes {
  private static final Pattern TYPE_MARKS =
      Pattern.compile("[*&\\s]*((const|volatile|__\\w+)\\b[*&\\s]*)*");
  private static final Pattern FUNCTION_POINTER = Pattern.compile("\\s*\\(\\s*\\*\\s*");
  private static final int LIMIT = 400;

  private final SourceText source;
  private final OneLine oneLine;
  private final @Nullable Pattern specifiers;
  private final Map<Span, Span> trailing = new HashMap<>();

  ReturnTypes(Matches matches, SourceText source, LanguageRules rules, OneLine oneLine) {
    this.source = source;
    this.oneLine = oneLine;
    specifiers =
        rules.specifiers().isEmpty()
            ? null
            : Pattern.compile(
                rules.specifiers().stream()
                    .sorted(Utf8Order.INSTANCE)
                    .collect(Collectors.joining("|", "\\b(", ")\\b\\s*")));
    for (Match match : matches.of(Capture.TRAILING)) {
      Span returns = match.part(Capture.RETURNS);
      Span parameters = match.part(Capture.PARAMETERS);
      if (returns != null && parameters != null) {
        trailing.put(parameters, returns);
      }
    }
  }

  /** The type of a definition; null when it names none. */
  @Nullable String of(Definition definition) {
    Span behind = trailing.get(definition.part(Capture.PARAMETERS));
    if (behind != null) {
      return oneLine.of(behind, LIMIT);
    }
    Span returns = definition.part(Capture.RETURNS);
    if (returns == null) {
      return null;
    }
    Span marked = new Span(returns.start(), Math.max(returns.start(), definition.name().start()));
    String marks = marked.end() < returns.end() ? "-" : source.text(returns.end(), marked.end());
    Span type = TYPE_MARKS.matcher(marks).matches() ? marked : returns;
    Span dimensions = definition.part(Capture.DIMENSIONS);
    String line = oneLine.withoutAttributes(type, type.end(), LIMIT);
    if (dimensions != null) {
      line += oneLine.withoutAttributes(dimensions, dimensions.end(), LIMIT).replace(" ", "");
    }
    String bare = withoutSpecifiers(line);
    Span parameters = definition.part(Capture.PARAMETERS);
    return bare != null && parameters != null && FUNCTION_POINTER.matcher(marks).matches()
        ? bare + " (*" + oneLine.of(behindPointer(parameters.end()), LIMIT)
        : bare;
  }

  /** What stands behind the parameters of a function that returns a pointer to a function. */
  private Span behindPointer(int start) {
    int depth = 1;
    int closed = 0;
    int at = start;
    for (; at < source.length() && closed < 2; at++) {
      depth += source.at(at) == '(' ? 1 : source.at(at) == ')' ? -1 : 0;
      closed += source.at(at) == ')' && depth == 0 ? 1 : 0;
    }
    return new Span(start, at);
  }

  private @Nullable String withoutSpecifiers(String type) {
    if (specifiers == null) {
      return type;
    }
    String bare = specifiers.matcher(type).replaceAll("").stripTrailing();
    return bare.isEmpty() ? null : bare;
  }
}
