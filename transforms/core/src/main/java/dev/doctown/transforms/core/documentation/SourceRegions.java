package dev.doctown.transforms.core.documentation;

import dev.doctown.transforms.core.documentation.CodeLines.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param text its code without the indent that all lines have
   */
  record Region(int start, int end, String text) {}

  private SourceRegions() {}

  /**
   * Cuts lines.
   *
   * @param lines all lines of the file
   * @param start first line of the region, 1-based
   * @param end last line, inclusive
   * @param language of the file; comments are not shown
   */
  static List<Region> of(List<String> lines, int start, int end, @Nullable String language) {
    List<Region> regions = new ArrayList<>();
    List<Line> code = CodeLines.of(lines, start, end, language);
    int from = 0;
    for (int at = 0; at < code.size(); at++) {
      int length = at - from + 1;
      int left = code.size() - 1 - at;
      boolean full = (code.get(at).text().isBlank() && length >= ENOUGH) || length >= MOST;
      // What is left must be worth a region of its own.
      if ((full && left >= FEWEST_LEFT) || left == 0) {
        add(regions, code.subList(from, at + 1));
        from = at + 1;
      }
    }
    return regions;
  }

  private static void add(List<Region> regions, List<Line> code) {
    int start = 0;
    int end = code.size();
    while (start < end && code.get(start).text().isBlank()) {
      start++;
    }
    while (end > start && code.get(end - 1).text().isBlank()) {
      end--;
    }
    if (start < end) {
      List<String> shown = new ArrayList<>();
      code.subList(start, end).forEach(line -> shown.add(shortened(line.text())));
      regions.add(
          new Region(
              code.get(start).number(),
              code.get(end - 1).number(),
              String.join("\n", shown).stripIndent().stripTrailing()));
    }
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
  }
}
