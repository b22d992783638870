package dev.doctown.transforms.treesitter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an argument includes of the routes of others, as Django writes it: {@code
 * include("x.urls")}, {@code include((routes, "name"))}, {@code site.urls}.
 */
final class IncludedRoutes {
  private static final int NAME_LIMIT = 200;
  private static final Pattern INCLUDE = Pattern.compile("include\\s*+\\(");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\w++(?:\\.\\w++)*?(\\.urls)");

  private IncludedRoutes() {}

  /** The routes that are included, as they are named; null where an argument includes none. */
  static @Nullable Span of(Span argument, SourceText source, ArgumentReader arguments) {
    Matcher include = INCLUDE.matcher(head(argument, source));
    if (include.lookingAt() && source.at(argument.end() - 1) == ')') {
      return first(
          new Span(argument.start() + include.end(), argument.end() - 1), source, arguments);
    }
    Matcher attribute = ATTRIBUTE.matcher(head(argument, source));
    return attribute.matches()
        ? new Span(argument.start(), argument.end() - attribute.group(1).length())
        : null;
  }

  private static @Nullable Span first(Span inside, SourceText source, ArgumentReader arguments) {
    List<Argument> parts = arguments.of(inside);
    if (parts.isEmpty()) {
      return null;
    }
    Span routes = parts.get(0).value();
    if (routes.length() > 2 && source.at(routes.start()) == '(') {
      return first(new Span(routes.start() + 1, routes.end() - 1), source, arguments);
    }
    Span named = of(routes, source, arguments);
    return named == null ? routes : named;
  }

  private static String head(Span span, SourceText source) {
    return source.text(span.start(), Math.min(span.end(), span.start() + NAME_LIMIT));
  }
}
