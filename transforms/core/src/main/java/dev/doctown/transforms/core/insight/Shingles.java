package dev.doctown.transforms.core.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a piece of code looks like: the smallest hashes of its runs of five tokens, without white
 * space and comments, all numbers alike. Two pieces have as many of the smallest in common as they
 * have of all (Broder 1997), whatever their size.
 *
 * @param tokens how many tokens it has
 * @param smallest ascending and distinct; all there are when there are few
 */
record Shingles(int tokens, List<Integer> smallest) {
  private static final int WIDTH = 5;
  private static final int MOST = 64;

  Shingles {
    smallest = List.copyOf(smallest);
  }

  /**
   * Reads a piece of code.
   *
   * @param hashComments whether {@code #} begins a comment, else {@code //} does
   */
  static Shingles of(String text, boolean hashComments) {
    List<Integer> tokens = tokens(text, hashComments);
    int[] hashes = new int[Math.max(0, tokens.size() - WIDTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 1;
      for (int j = i; j < i + WIDTH; j++) {
        hash = 31 * hash + tokens.get(j);
      }
      hashes[i] = mix(hash);
    }
    return new Shingles(
        tokens.size(), IntStream.of(hashes).sorted().distinct().limit(MOST).boxed().toList());
  }

  private static List<Integer> tokens(String text, boolean hashComments) {
    List<Integer> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (hashComments ? c == '#' : text.startsWith("//", i)) {
        end = until(text, "\n", i);
      } else if (!hashComments && text.startsWith("/*", i)) {
        end = until(text, "*/", i + 2);
      } else if (c == '"' || c == '\'' || c == '`') {
        end = quoteEnd(text, i);
        tokens.add(text.substring(i, end).hashCode());
      } else if (WordCounts.isPart(c)) {
        while (end < text.length() && WordCounts.isPart(text.charAt(end))) {
          end++;
        }
        tokens.add(Character.isDigit(c) ? 1 : text.substring(i, end).hashCode());
      } else if (!Character.isWhitespace(c)) {
        tokens.add((int) c);
      }
      i = end;
    }
    return tokens;
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
    int[] union =
        IntStream.concat(
                smallest.stream().mapToInt(Integer::intValue),
                other.smallest.stream().mapToInt(Integer::intValue))
            .sorted()
            .toArray();
    int seen = 0;
    int shared = 0;
    for (int i = 0; i < union.length && seen < MOST; i++) {
      seen++;
      if (i + 1 < union.length && union[i + 1] == union[i]) {
        shared++;
        i++;
      }
    }
    return seen == 0 ? 0 : 100 * shared / seen;
  }
}
