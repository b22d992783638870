package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lists of arguments at their commas. Literals and comments are the grammar's own, so that
 * what stands inside of them means nothing here.
 */
final class ArgumentReader {
  private static final int KEYWORD_LIMIT = 80;
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?:([A-Za-z_][\\w.-]*+)|\"([\\w.-]++)\"|'([\\w.-]++)')\\s*+(?:=(?![=>~])|:(?![:=]))\\s*+");

  private final SourceText source;
  private final Matches matches;

  /** Literals and comments in the order of the file; read when a list is. */
  private @Nullable List<Match> special;

  ArgumentReader(Matches matches, SourceText source) {
    this.matches = matches;
    this.source = source;
  }

  /**
   * The arguments between two brackets. Of an object or a list in braces whose items have keywords
   * the items are arguments themselves.
   */
  List<Argument> of(Span inside) {
    List<Argument> arguments = new ArrayList<>();
    for (Span part : parts(inside)) {
      Argument argument = argument(part);
      List<Argument> items = argument.keyword() == null ? items(argument.value()) : List.of();
      arguments.addAll(
          items.stream().anyMatch(item -> item.keyword() != null) ? items : List.of(argument));
    }
    return arguments;
  }

  /**
   * The list in brackets that begins behind a name: of a macro, an annotation or a construction;
   * null when none does.
   */
  @Nullable Span listAt(int position) {
    int at = position;
    while (at < source.length() && (source.at(at) == '!' || source.at(at) == ' ')) {
      at++;
    }
    if (at == source.length() || "({[".indexOf(source.at(at)) < 0) {
      return null;
    }
    int start = at;
    int next = firstFrom(at);
    int depth = 0;
    while (at < source.length()) {
      while (next < special().size() && special().get(next).span().start() < at) {
        next++;
      }
      if (next < special().size() && special().get(next).span().start() == at) {
        at = special().get(next).span().end();
        continue;
      }
      byte b = source.at(at++);
      if (b == '(' || b == '[' || b == '{') {
        depth++;
      } else if (b == ')' || b == ']' || b == '}') {
        depth--;
        if (depth == 0) {
          return new Span(start, at);
        }
      }
    }
    return null;
  }

  /** The literals of a span; those inside of others, as in templates, don't count. */
  List<Span> literals(Span span) {
    List<Span> literals = new ArrayList<>();
    int end = span.start();
    for (int i = firstFrom(span.start()); i < special().size(); i++) {
      Match match = special().get(i);
      if (match.span().end() > span.end()) {
        break;
      }
      if (match.what() == Capture.LITERAL && match.span().start() >= end) {
        literals.add(match.span());
        end = match.span().end();
      }
    }
    return literals;
  }

  private List<Argument> items(Span value) {
    boolean braces = value.length() > 2 && source.at(value.start()) == '{';
    return braces && source.at(value.end() - 1) == '}'
        ? parts(new Span(value.start() + 1, value.end() - 1)).stream().map(this::argument).toList()
        : List.of();
  }

  private Argument argument(Span part) {
    int limit = Math.min(part.end(), part.start() + KEYWORD_LIMIT);
    Matcher keyword = KEYWORD.matcher(source.text(part.start(), limit));
    if (!keyword.lookingAt()) {
      return new Argument(part.start(), null, part);
    }
    String name = keyword.group(1);
    name = name == null ? keyword.group(2) : name;
    // All that the pattern takes is ASCII.
    Span value = part.from(Math.min(part.end(), part.start() + keyword.end()));
    return new Argument(part.start(), name == null ? keyword.group(3) : name, value);
  }

  /** What stands between the commas, without white space and comments around it. */
  private List<Span> parts(Span inside) {
    List<Span> parts = new ArrayList<>();
    int next = firstFrom(inside.start());
    int depth = 0;
    int start = -1;
    int end = -1;
    for (int at = inside.start(); at < inside.end(); ) {
      while (next < special().size() && special().get(next).span().start() < at) {
        next++;
      }
      int after = at + 1;
      boolean ink = !SourceText.isWhiteSpace(source.at(at));
      byte b = source.at(at);
      if (next < special().size() && special().get(next).span().start() == at) {
        ink = special().get(next).what() == Capture.LITERAL;
        after = Math.min(inside.end(), special().get(next).span().end());
        b = ' ';
      }
      if (b == '(' || b == '[' || b == '{') {
        depth++;
      } else if (b == ')' || b == ']' || b == '}') {
        depth--;
      } else if (b == ',' && depth == 0) {
        if (start >= 0) {
          parts.add(new Span(start, end));
        }
        start = -1;
        ink = false;
      }
      if (ink) {
        start = start < 0 ? at : start;
        end = after;
      }
      at = after;
    }
    if (start >= 0) {
      parts.add(new Span(start, end));
    }
    return parts;
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = special().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (special().get(middle).span().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Match> special() {
    List<Match> ready = special;
    if (ready == null) {
      ready = new ArrayList<>(matches.of(Capture.LITERAL));
      ready.addAll(matches.of(Capture.COMMENT));
      ready.sort(Comparator.comparing(Match::span, Span.OUTER_FIRST));
      special = ready;
    }
    return ready;
  }
}
