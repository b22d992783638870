package dev.doctown.docpack.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the notice of copyright and licence off the top of source files, so that its words, which
 * all files have, find none.
 *
 * <p>The notice is what a file's first comment has from the line on that speaks of copyright or a
 * licence, which stands in the first chunk; it ends with the comment, one by lines before the first
 * other line. It may go on over several chunks.
 */
final class LegalNotice {
  private static final Pattern LEGAL =
      Pattern.compile("copyright|licen[cs]e|spdx", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_COMMENT = Pattern.compile("\\s*(?://|#|--|;|%).*");
  private static final Pattern BLOCK_START = Pattern.compile("\\s*(?:/\\*|<!--|\\(\\*).*");
  private static final Pattern BLOCK_END = Pattern.compile(".*(?:\\*/|-->|\\*\\)).*");

  private enum Place {
    BEFORE,
    IN_LINES,
    IN_BLOCK,
    BEHIND
  }

  private Place place = Place.BEFORE;

  /** Documents have none: what speaks of a licence there is what they say. */
  void startFile(FileRole role) {
    place = role == FileRole.DOCS ? Place.BEHIND : Place.BEFORE;
  }

  /** The content of the file's next chunk without what is of the notice. */
  String without(String content) {
    boolean starts = place == Place.BEFORE;
    int end = 0;
    while (place != Place.BEHIND && end < content.length()) {
      int newline = content.indexOf('\n', end);
      int next = newline < 0 ? content.length() : newline + 1;
      boolean belongs = take(content.substring(end, next).strip());
      end = belongs ? next : end;
    }
    if (!starts) {
      return content.substring(end);
    }
    Matcher legal = LEGAL.matcher(content).region(0, end);
    if (!legal.find()) {
      place = Place.BEHIND;
      return content;
    }
    int start = content.lastIndexOf('\n', legal.start()) + 1;
    return content.substring(0, start) + content.substring(end);
  }

  /** Whether the next line is of the notice, or before it. */
  private boolean take(String line) {
    switch (place) {
      case BEFORE -> {
        if (line.isEmpty()) {
          return true;
        }
        place = opened(line);
        return place != Place.BEHIND || BLOCK_START.matcher(line).matches();
      }
      case IN_LINES -> {
        place = LINE_COMMENT.matcher(line).matches() ? Place.IN_LINES : Place.BEHIND;
        return place == Place.IN_LINES;
      }
      case IN_BLOCK -> {
        place = BLOCK_END.matcher(line).matches() ? Place.BEHIND : Place.IN_BLOCK;
        return true;
      }
      case BEHIND -> {
        return false;
      }
    }
    throw new IllegalStateException(String.valueOf(place));
  }

  private static Place opened(String line) {
    if (BLOCK_START.matcher(line).matches()) {
      return BLOCK_END.matcher(line).matches() ? Place.BEHIND : Place.IN_BLOCK;
    }
    return LINE_COMMENT.matcher(line).matches() ? Place.IN_LINES : Place.BEHIND;
  }
}
