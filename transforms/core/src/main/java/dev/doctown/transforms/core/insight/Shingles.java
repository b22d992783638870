package dev.doctown.transforms.core.insight;

import java.util.Arrays;

/**
 * What a piece of code looks like: the smallest hashes of its runs of five tokens, without white
 * space and comments, all numbers alike. Two pieces have as many of the smallest in common as they
 * have of all (Broder 1997), whatever their size. Some 300 bytes at most.
 */
final class Shingles {
  private static final int WIDTH = 5;
  private static final int MOST = 64;
  private static final int FIRST_CAPACITY = 256;

  private final int tokens;

  /** Ascending and distinct; all there are when there are few. */
  private final int[] smallest;

  private Shingles(int tokens, int[] smallest) {
    this.tokens = tokens;
    this.smallest = smallest;
  }

  /**
   * Reads a piece of code.
   *
   * @param hashComments whether {@code #} begins a comment, else {@code //} does
   */
  static Shingles of(String text, boolean hashComments) {
    int[] tokens = tokens(text, hashComments);
    int[] hashes = new int[Math.max(0, tokens.length - WIDTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 1;
      for (int j = i; j < i + WIDTH; j++) {
        hash = 31 * hash + tokens[j];
      }
      hashes[i] = mix(hash);
    }
    Arrays.sort(hashes);
    int size = 0;
    for (int i = 0; i < hashes.length && size < MOST; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[size++] = hashes[i];
      }
    }
    return new Shingles(tokens.length, Arrays.copyOf(hashes, size));
  }

  /** How many tokens the piece has. */
  int tokens() {
    return tokens;
  }

  private static int[] tokens(String text, boolean hashComments) {
    int[] tokens = new int[FIRST_CAPACITY];
    int size = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (size == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * size);
      }
      if (hashComments ? c == '#' : text.startsWith("//", i)) {
        end = until(text, "\n", i);
      } else if (!hashComments && text.startsWith("/*", i)) {
        end = until(text, "*/", i + 2);
      } else if (c == '"' || c == '\'' || c == '`') {
        end = quoteEnd(text, i);
        tokens[size++] = text.substring(i, end).hashCode();
      } else if (WordCounts.isPart(c)) {
        while (end < text.length() && WordCounts.isPart(text.charAt(end))) {
          end++;
        }
        tokens[size++] = Character.isDigit(c) ? 1 : text.substring(i, end).hashCode();
      } else if (!Character.isWhitespace(c)) {
        tokens[size++] = c;
      }
      i = end;
    }
    return Arrays.copyOf(tokens, size);
  }

  private static int until(String text, String mark, int start) {
    int end = text.indexOf(mark, start);
    return end < 0 ? text.length() : end + mark.length();
  }

  /** Behind the closing quote on the line; a quote that none closes stands alone, as in Rust. */
  private static int quoteEnd(String text, int start) {
    for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(start)) {
        return i + 1;
      }
    }
    return start + 1;
  }

  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /** A number that two pieces share as likely as they share a shingle; others for other seeds. */
  int signature(int seed) {
    int least = Integer.MAX_VALUE;
    for (int hash : smallest) {
      least = Math.min(least, mix(hash ^ mix(seed + 1)));
    }
    return least;
  }

  /** Shared shingles in percent of those that one of both has, rounded down. */
  int likeness(Shingles other) {
    int seen = 0;
    int shared = 0;
    int i = 0;
    int j = 0;
    while ((i < smallest.length || j < other.smallest.length) && seen < MOST) {
      seen++;
      if (j == other.smallest.length || (i < smallest.length && smallest[i] < other.smallest[j])) {
        i++;
      } else if (i == smallest.length || smallest[i] > other.smallest[j]) {
        j++;
      } else {
        shared++;
        i++;
        j++;
      }
    }
    return seen == 0 ? 0 : 100 * shared / seen;
  }
}
