package dev.doctown.transforms.treesitter;

import java.util.List;

/** Declarations without bodies, attributes and comments, on one line. */
final class Signatures {
  private static final int LIMIT = 2_000;
  private static final int SHORT_VALUE = 80;
  private static final List<String> TRAILING = List.of("{", "=", ";", ",", ":");

  private final OneLine oneLine;

  Signatures(OneLine oneLine) {
    this.oneLine = oneLine;
  }

  /** The whole declaration; what stands behind a body counts where the name does. */
  String of(Definition definition) {
    Span span = definition.span();
    int end = span.end();
    Span body = definition.part(Capture.BODY);
    Span value = definition.part(Capture.VALUE);
    int name = definition.name().start();
    if (body != null && name >= body.end()) {
      Span front = new Span(span.start(), body.start());
      Span back = new Span(body.end(), end);
      return trimmed(oneLine.withoutAttributes(front, back, name, LIMIT));
    }
    if (body != null) {
      end = body.start();
    } else if (value != null && oneLine.isLonger(value, SHORT_VALUE)) {
      end = value.start();
    }
    return trimmed(oneLine.withoutAttributes(new Span(span.start(), end), name, LIMIT));
  }

  /** What stands before the name: modifiers, keywords, types. */
  String header(Definition definition) {
    int start = definition.span().start();
    int name = definition.name().start();
    return name <= start ? "" : oneLine.withoutAttributes(new Span(start, name), name, LIMIT);
  }

  private static String trimmed(String line) {
    String text = line;
    boolean again = true;
    while (again) {
      again = false;
      for (String tail : TRAILING) {
        if (text.endsWith(tail)) {
          text = text.substring(0, text.length() - tail.length()).stripTrailing();
          again = true;
        }
      }
    }
    return text;
  }
}
