package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;

/** Declarations without bodies, attributes and comments, on one line. */
final class Signatures {
  private static final int LIMIT = 2_000;
  private static final int SHORT_VALUE = 80;
  private static final List<String> TRAILING = List.of("{", "=>", "=", ";", ",", ":");

  private final SourceText source;
  private final List<Omitted> omitted = new ArrayList<>();

  private record Omitted(Span span, boolean comment) {}

  Signatures(SourceText source, Matches matches) {
    this.source = source;
    matches.of(Capture.COMMENT).forEach(match -> omitted.add(new Omitted(match.span(), true)));
    matches.of(Capture.ATTRIBUTE).forEach(match -> omitted.add(new Omitted(match.span(), false)));
    omitted.sort((a, b) -> Span.OUTER_FIRST.compare(a.span(), b.span()));
  }

  /** The whole declaration. */
  String of(Definition definition) {
    Span span = definition.span();
    int end = span.end();
    Span body = definition.part(Capture.BODY);
    Span value = definition.part(Capture.VALUE);
    if (body != null) {
      end = body.start();
    } else if (value != null && source.line(value, SHORT_VALUE + 1).length() > SHORT_VALUE) {
      end = value.start();
    }
    String line = without(new Span(span.start(), end), definition.name().start());
    return trimmed(line);
  }

  /** What stands before the name: modifiers, keywords, types. */
  String header(Definition definition) {
    int start = definition.span().start();
    int name = definition.name().start();
    return name <= start ? "" : without(new Span(start, name), name);
  }

  /** Comments are omitted everywhere, attributes only in front of the name. */
  private String without(Span span, int attributesBefore) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (int i = firstFrom(span.start()); i < omitted.size(); i++) {
      Span cut = omitted.get(i).span();
      if (cut.start() >= span.end() || text.length() > LIMIT) {
        break;
      }
      boolean omit = omitted.get(i).comment() || cut.start() < attributesBefore;
      if (omit && cut.start() >= at) {
        text.append(source.text(at, cut.start())).append(' ');
        at = Math.min(cut.end(), span.end());
      }
    }
    if (at < span.end()) {
      int end = (int) Math.min(span.end(), at + 4L * LIMIT);
      text.append(source.text(at, end));
    }
    return Texts.oneLine(text.toString(), LIMIT);
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = omitted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (omitted.get(middle).span().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
