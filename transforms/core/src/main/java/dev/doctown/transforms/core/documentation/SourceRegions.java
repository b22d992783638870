package dev.doctown.transforms.core.documentation;

import java.util.ArrayList;
import java.util.List;

/** Source cut into regions of lines that a statement can cite, at blank lines where there are. */
final class SourceRegions {
  /** Where a blank line ends a region. */
  private static final int ENOUGH = 6;

  private static final int MOST = 14;
  private static final int FEWEST_LEFT = 4;
  private static final int LONGEST_LINE = 300;

  /**
   * A region.
   *
   * @param start first line, 1-based
   * @param end last line, inclusive
   * @param text its lines without the indent that all of them have
   */
  record Region(int start, int end, String text) {}

  private SourceRegions() {}

  /**
   * Cuts lines.
   *
   * @param lines all lines of the file
   * @param start first line of the region, 1-based
   * @param end last line, inclusive
   */
  static List<Region> of(List<String> lines, int start, int end) {
    List<Region> regions = new ArrayList<>();
    int last = Math.min(end, lines.size());
    int from = start;
    for (int line = start; line <= last; line++) {
      int length = line - from + 1;
      boolean blank = lines.get(line - 1).isBlank();
      boolean full = (blank && length >= ENOUGH) || length >= MOST;
      // What is left must be worth a region of its own.
      if ((full && last - line >= FEWEST_LEFT) || line == last) {
        add(regions, lines, from, line);
        from = line + 1;
      }
    }
    return regions;
  }

  private static void add(List<Region> regions, List<String> lines, int from, int to) {
    int start = from;
    int end = to;
    while (start <= end && lines.get(start - 1).isBlank()) {
      start++;
    }
    while (end >= start && lines.get(end - 1).isBlank()) {
      end--;
    }
    if (start <= end) {
      List<String> shown =
          lines.subList(start - 1, end).stream().map(SourceRegions::shortened).toList();
      regions.add(new Region(start, end, String.join("\n", shown).stripIndent().stripTrailing()));
    }
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
  }
}
