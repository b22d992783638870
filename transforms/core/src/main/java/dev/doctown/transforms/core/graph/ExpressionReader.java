package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.core.graph.Expression.Form;
import dev.doctown.transforms.core.graph.Expression.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads expressions that are paths of names, calls and indexes, in the syntaxes of all languages at
 * once. Anything else, such as a sum, is none.
 */
final class ExpressionReader {
  private static final int DEEPEST = 4;
  private static final List<String> PREFIXES =
      List.of("await ", "&mut ", "&", "*", "yield ", "mut ", "co_await ");
  private static final List<String> SEPARATORS = List.of("?.", "!.", "->", "::", ".");

  private final String text;
  private final List<Step> steps = new ArrayList<>();
  private int at;

  private ExpressionReader(String text) {
    this.text = text;
  }

  static Optional<Expression> read(String text) {
    return read(text, 0);
  }

  private static Optional<Expression> read(String text, int depth) {
    ExpressionReader reader = new ExpressionReader(text.strip());
    return depth < DEEPEST && reader.primary(depth) && reader.suffixes()
        ? Optional.of(new Expression(reader.steps))
        : Optional.empty();
  }

  private boolean primary(int depth) {
    for (int i = 0; i < PREFIXES.size(); i++) {
      if (text.startsWith(PREFIXES.get(i), at)) {
        at += PREFIXES.get(i).length();
        i = -1;
      }
    }
    if (at >= text.length()) {
      return false;
    }
    if (text.startsWith("new ", at)) {
      at += "new ".length();
      return created();
    }
    char c = text.charAt(at);
    if (c == '(') {
      return parenthesized(depth);
    }
    if (c == '"' || c == '\'' || c == '`' || Character.isDigit(c)) {
      int start = at;
      at = Character.isDigit(c) ? endOfNumber() : Brackets.endOfLiteral(text, at);
      steps.add(new Step(Form.LITERAL, text.substring(start, at), List.of()));
      return true;
    }
    if (text.startsWith("::", at)) {
      at += 2;
    }
    return name();
  }

  private int endOfNumber() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "._".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private boolean created() {
    int start = at;
    while (at < text.length()
        && (isNamePart(text.charAt(at)) || ".:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String type = text.substring(start, at);
    skipTypeArguments();
    List<String> arguments = List.of();
    if (at < text.length() && text.charAt(at) == '(') {
      int end = Brackets.end(text, at);
      arguments = Brackets.split(text.substring(at + 1, Math.max(at + 1, end - 1)));
      at = end;
    } else if (at < text.length() && text.charAt(at) == '[') {
      return false;
    }
    // The body of an anonymous class adds nothing to what it is.
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '{') {
      at = Brackets.end(text, at);
    }
    steps.add(new Step(Form.NEW, type, arguments));
    return !type.isEmpty();
  }

  private boolean parenthesized(int depth) {
    int end = Brackets.end(text, at);
    String inside = text.substring(at + 1, Math.max(at + 1, end - 1)).strip();
    at = end;
    skipSpaces();
    boolean cast = at < text.length() && (isNamePart(text.charAt(at)) || text.charAt(at) == '(');
    int as = inside.lastIndexOf(" as ");
    if (cast || as > 0) {
      steps.add(new Step(Form.CAST, cast ? inside : inside.substring(as + 4), List.of()));
      at = cast ? text.length() : at;
      return true;
    }
    Optional<Expression> inner = read(inside, depth + 1);
    inner.ifPresent(expression -> steps.addAll(expression.steps()));
    return inner.isPresent();
  }

  private boolean suffixes() {
    while (at < text.length()) {
      skipSpaces();
      if (at >= text.length()) {
        return true;
      }
      char c = text.charAt(at);
      String separator = separator();
      if (!separator.isEmpty()) {
        at += separator.length();
        skipSpaces();
        if (separator.equals("::") && at < text.length() && text.charAt(at) == '<') {
          skipTypeArguments();
          continue;
        }
        if (separator.equals(".") && at < text.length() && text.charAt(at) == '(') {
          asserted();
        } else if (!name()) {
          return false;
        }
      } else if (c == '[') {
        at = Brackets.end(text, at);
        steps.add(new Step(Form.INDEX, "", List.of()));
      } else if (c == '(') {
        call();
      } else if (c == '{' && isPath()) {
        literal();
      } else if (c == '!' || c == '?') {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private String separator() {
    return SEPARATORS.stream().filter(each -> text.startsWith(each, at)).findFirst().orElse("");
  }

  private boolean name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      return false;
    }
    String name = text.substring(start, at);
    int behind = at;
    skipTypeArguments();
    if (at != behind && (at >= text.length() || "(:.".indexOf(text.charAt(at)) < 0)) {
      at = behind;
    }
    steps.add(new Step(Form.NAME, name, List.of()));
    return true;
  }

  /** What was the name of something is the name of a call. */
  private void call() {
    int end = Brackets.end(text, at);
    Step last = steps.get(steps.size() - 1);
    List<String> arguments = Brackets.split(text.substring(at + 1, Math.max(at + 1, end - 1)));
    if (last.form() == Form.NAME) {
      steps.set(steps.size() - 1, new Step(Form.CALL, last.name(), arguments));
    } else {
      steps.add(new Step(Form.CALL, "", arguments));
    }
    at = end;
  }

  /** {@code value.(Type)} says what the value is. */
  private void asserted() {
    int end = Brackets.end(text, at);
    steps.clear();
    steps.add(new Step(Form.CAST, text.substring(at + 1, Math.max(at + 1, end - 1)), List.of()));
    at = end;
  }

  private boolean isPath() {
    return steps.stream().allMatch(step -> step.form() == Form.NAME);
  }

  /** {@code path.Type{...}} makes an object. */
  private void literal() {
    String path = steps.stream().map(Step::name).collect(Collectors.joining("."));
    steps.clear();
    steps.add(new Step(Form.NEW, path, List.of()));
    at = Brackets.end(text, at);
  }

  private void skipTypeArguments() {
    if (at < text.length() && text.charAt(at) == '<') {
      int end = Brackets.end(text, at);
      at = end <= text.length() && text.charAt(end - 1) == '>' ? end : at;
    }
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '#' || c == '@';
  }
}
