package dev.doctown.transforms.treesitter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What literals say, and names that the file gives to them. */
final class Literals {
  private static final int LENGTH_LIMIT = 4_000;
  private static final int NAME_LIMIT = 200;
  private static final Pattern BETWEEN = Pattern.compile("[\\s+()\\\\]*+");
  private static final Pattern CONSTANT = Pattern.compile("(?:\\w++(?:\\.|::))*+(\\w++)");
  private static final Pattern LITERAL =
      Pattern.compile("(\\w*+)(#*+)(\"\"\"|'''|[\"'`])(.*)\\3\\2", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([nrt])|([\"'`\\\\])|\r?\n\\s*+)");

  private final SourceText source;
  private final ArgumentReader arguments;
  private final Map<String, String> constants = new HashMap<>();

  /** What constants stand for as it is written, where that is a literal. */
  private final Map<String, String> written = new HashMap<>();

  Literals(Matches matches, SourceText source, ArgumentReader arguments) {
    this.source = source;
    this.arguments = arguments;
    for (Match definition : matches.of(Capture.DEFINITION)) {
      Span value = definition.part(Capture.VALUE);
      boolean constant = "constant variable field macro".contains(definition.word());
      String text = value == null || !constant ? null : literal(value);
      if (text == null && value != null && definition.word().equals("macro")) {
        // What a macro stands for is no syntax of its own.
        text = text(source.line(value, NAME_LIMIT));
      }
      if (value != null && constant) {
        String literal = DefaultValues.literal(source.line(value, NAME_LIMIT));
        written.merge(
            source.text(definition.name()),
            literal == null ? "" : literal,
            (a, b) -> a.equals(b) ? a : "");
      }
      if (text != null) {
        constants.merge(source.text(definition.name()), text, (a, b) -> a.equals(b) ? a : "");
      }
    }
    constants.values().removeIf(String::isEmpty);
    written.values().removeIf(String::isEmpty);
  }

  /** What a span of literals, or a constant that stands for one, says; null for all else. */
  @Nullable String of(Span span) {
    String text = literal(span);
    if (text != null || span.length() > LENGTH_LIMIT) {
      return text;
    }
    Matcher name = CONSTANT.matcher(source.text(span));
    return name.matches() ? constants.get(name.group(1)) : null;
  }

  /** The literal on one line that a text is, or that a constant of this name stands for. */
  @Nullable String value(String text) {
    String literal = DefaultValues.literal(text);
    Matcher name = CONSTANT.matcher(text);
    return literal != null || !name.matches() ? literal : written.get(name.group(1));
  }

  /** What the literals of a list say one by one, or the one that a constant stands for. */
  List<String> all(Span span) {
    List<Span> literals = arguments.literals(span);
    return literals.isEmpty()
        ? Stream.ofNullable(of(span)).toList()
        : literals.stream().map(this::text).flatMap(Stream::ofNullable).toList();
  }

  /** What a list in brackets says one by one; all else says one thing, or nothing. */
  List<String> each(Span span) {
    boolean list = span.length() > 1 && "[{".indexOf(source.at(span.start())) >= 0;
    return list ? all(span) : Stream.ofNullable(of(span)).toList();
  }

  /** All that the literals of a span say together; an ellipsis stands for what is computed. */
  @Nullable String prose(Span span) {
    String text = of(span);
    if (text != null || span.length() > LENGTH_LIMIT) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    boolean said = false;
    for (Span literal : arguments.literals(span)) {
      String part = text(literal);
      said |= part != null;
      joined.append(joined.isEmpty() ? "" : " ").append(part == null ? "…" : part);
    }
    return said ? joined.toString() : null;
  }

  private @Nullable String literal(Span span) {
    if (span.length() > LENGTH_LIMIT) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    int at = span.start();
    for (Span literal : arguments.literals(span)) {
      String text = text(literal);
      if (text == null || !BETWEEN.matcher(source.text(at, literal.start())).matches()) {
        return null;
      }
      joined.append(text);
      at = literal.end();
    }
    boolean whole = BETWEEN.matcher(source.text(at, span.end())).matches();
    return at > span.start() && whole ? joined.toString() : null;
  }

  /** Null where code stands inside. */
  private @Nullable String text(Span span) {
    return text(source.text(span));
  }

  private static @Nullable String text(String written) {
    Matcher literal = LITERAL.matcher(written);
    if (!literal.matches()) {
      return null;
    }
    String prefix = literal.group(1);
    String text = literal.group(4);
    boolean template = literal.group(3).equals("`") && text.contains("${");
    if (template || prefix.contains("f") || prefix.contains("F")) {
      return null;
    }
    boolean raw = prefix.contains("r") || prefix.contains("R") || !literal.group(2).isEmpty();
    return raw || text.indexOf('\\') < 0 ? text : unescaped(text);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                escape.group(1) != null
                    ? " "
                    : escape.group(2) == null ? "" : Matcher.quoteReplacement(escape.group(2)));
  }
}
