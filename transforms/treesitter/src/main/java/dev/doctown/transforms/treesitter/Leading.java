package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in front of definitions and belongs to them: comments that touch them and attributes.
 */
final class Leading {
  private final SourceText source;
  private final LanguageRules rules;
  private final List<Item> items = new ArrayList<>();

  private record Item(Span span, boolean attribute) {}

  /**
   * What stands in front of one definition.
   *
   * @param start where its first attribute begins; its own start when there is none
   * @param coverStart where its first comment or attribute begins
   * @param comments the comments, nearest first
   */
  record Before(int start, int coverStart, List<Span> comments) {}

  Leading(Matches matches, SourceText source, LanguageRules rules) {
    this.source = source;
    this.rules = rules;
    List<Item> all = new ArrayList<>();
    matches.of(Capture.COMMENT).forEach(match -> all.add(new Item(match.span(), false)));
    matches.of(Capture.ATTRIBUTE).forEach(match -> all.add(new Item(match.span(), true)));
    all.sort((a, b) -> Span.OUTER_FIRST.compare(a.span(), b.span()));
    int end = 0;
    for (Item item : all) {
      if (item.span().start() >= end) {
        items.add(item);
        end = item.span().end();
      }
    }
  }

  /**
   * Where what ends at a position ends without the comments at its end, which grammars that nest by
   * indentation count to it; no earlier than {@code least}.
   */
  int endBefore(int least, int position) {
    int end = position;
    for (int i = lastEndingBy(position); i >= 0; i--) {
      Span span = items.get(i).span();
      boolean last = source.lineEndsBetween(span.end(), end) >= 0;
      if (items.get(i).attribute() || span.start() < least || !last) {
        break;
      }
      end = source.trimEnd(least, span.start());
    }
    return end;
  }

  /** What belongs to a definition that begins at a position. */
  Before of(int position) {
    List<Span> comments = new ArrayList<>();
    int start = position;
    int reached = position;
    for (int i = lastEndingBy(position); i >= 0; i--) {
      Item item = items.get(i);
      Span span = item.span();
      int end = source.trimEnd(span.start(), span.end());
      int lineEnds = source.lineEndsBetween(end, reached);
      if (lineEnds < 0) {
        break;
      }
      if (item.attribute()) {
        start = span.start();
      } else {
        boolean far = lineEnds > 1 && !(rules.documentationGap() && documents(span));
        if (far || (lineEnds > 0 && !source.beginsLine(span.start()))) {
          break;
        }
        comments.add(span);
      }
      reached = span.start();
    }
    return new Before(start, reached, comments);
  }

  /**
   * The comments that document, first one first; of a block comment only the nearest, of others
   * those without a blank line between them.
   */
  List<Span> documenting(Before before) {
    List<Span> found = new ArrayList<>();
    for (Span comment : before.comments()) {
      boolean block = source.startsWith(comment, "/*");
      boolean follows = found.isEmpty() || (!block && touches(comment, found.get(0)));
      if (documents(comment) && follows) {
        found.add(0, comment);
        if (block) {
          break;
        }
      } else if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private boolean touches(Span comment, Span next) {
    int behind = source.trimEnd(comment.start(), comment.end());
    int reached = next.start();
    return source.lineEndsBetween(behind, reached) == 1;
  }

  /** A banner such as {@code ////////} or {@code /*****} documents nothing. */
  private boolean documents(Span comment) {
    for (String prefix : rules.documentation()) {
      if (source.startsWith(comment, prefix)) {
        int next = comment.start() + prefix.length();
        byte last = (byte) prefix.charAt(prefix.length() - 1);
        boolean banner = next < comment.end() && source.at(next) == last;
        boolean empty = next < comment.end() && last == '*' && source.at(next) == '/';
        if (!banner && !empty) {
          return true;
        }
      }
    }
    return false;
  }

  private int lastEndingBy(int position) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items.get(middle).span().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
