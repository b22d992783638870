package dev.doctown.docpack.quality;

import dev.doctown.docpack.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * M12_counts, numbers of files and lines that the tables give. Denominator: the numbers of files
 * and lines that pages tell: of the whole, of a subsystem, language, category or folder. Numerator:
 * those that are so when {@code files} and {@code subsystems} are counted. Goal: all.
 */
final class Counts {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:Commit|Branch|A work tree|A folder) .*: ([0-9,]+) files?, ([0-9,]+) lines?, .*");
  private static final Pattern SUBSYSTEM =
      Pattern.compile("([0-9,]+) files?, ([0-9,]+) lines?\\..*");
  private static final Pattern CATEGORIES = Pattern.compile("Files by category: (.*)\\.");
  private static final Pattern CATEGORY = Pattern.compile("(\\w+) ([0-9,]+)");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern NUMBER = Pattern.compile("[0-9,]+");

  /** Behind sentences of a model, whose numbers M12_literals counts. */
  private static final String MARK = "ᵐ";

  private static final String SUBSYSTEM_PAGES = "docs/subsystems/";

  /** What is counted. */
  enum Of {
    ALL,
    SUBSYSTEM,
    LANGUAGE,
    CATEGORY,
    FOLDER
  }

  /**
   * A number that a page tells.
   *
   * @param name of what is counted; of a subsystem its page
   * @param lines whether lines are counted, files otherwise
   */
  record Told(String page, Of of, String name, boolean lines, long number) {}

  private final List<Told> told = new ArrayList<>();

  void add(Page page) {
    List<String> header = List.of();
    for (Page.Line line : page.lines()) {
      boolean isWorded = line.written().contains(MARK) && !line.written().startsWith("|");
      String text = isWorded ? "" : line.written();
      Matcher whole = WHOLE.matcher(text);
      Matcher subsystem = SUBSYSTEM.matcher(text);
      Matcher categories = CATEGORIES.matcher(text);
      if (whole.matches()) {
        both(page.path(), Of.ALL, "", whole);
      } else if (page.path().startsWith(SUBSYSTEM_PAGES) && subsystem.matches()) {
        both(page.path(), Of.SUBSYSTEM, page.path(), subsystem);
      } else if (categories.matches()) {
        Matcher category = CATEGORY.matcher(categories.group(1));
        while (category.find()) {
          tell(page.path(), Of.CATEGORY, category.group(1), false, category.group(2));
        }
      }
      if (text.startsWith("|")) {
        List<String> cells = BAR.splitAsStream(text.substring(1)).map(String::strip).toList();
        header = header.isEmpty() ? cells : header;
        row(page.path(), header, cells, line);
      } else {
        header = List.of();
      }
    }
  }

  private void row(String page, List<String> header, List<String> cells, Page.Line line) {
    Of of =
        switch (header.get(0)) {
          case "Subsystem" -> Of.SUBSYSTEM;
          case "Language" -> Of.LANGUAGE;
          case "Folder" -> Of.FOLDER;
          default -> Of.ALL;
        };
    if (of == Of.ALL || (line.tokens().isEmpty() && of != Of.LANGUAGE)) {
      return;
    }
    String name =
        switch (of) {
          case SUBSYSTEM -> "docs/" + line.tokens().get(0).text();
          case FOLDER -> line.tokens().get(0).text();
          default -> InlineScan.of(cells.get(0)).plain();
        };
    for (int cell = 1; cell < Math.min(cells.size(), header.size()); cell++) {
      boolean lines = header.get(cell).equals("Lines");
      if (lines || header.get(cell).equals("Files")) {
        tell(page, of, name, lines, cells.get(cell));
      }
    }
  }

  private void both(String page, Of of, String name, Matcher numbers) {
    tell(page, of, name, false, numbers.group(1));
    tell(page, of, name, true, numbers.group(2));
  }

  private void tell(String page, Of of, String name, boolean lines, String number) {
    if (NUMBER.matcher(number).matches()) {
      told.add(new Told(page, of, name, lines, Long.parseLong(number.replace(",", ""))));
    }
  }

  Metric metric(TableSource tables) {
    CountedFiles counted = CountedFiles.read(tables, told);
    Tally tally = new Tally();
    for (Told each : told) {
      long number = counted.number(each);
      tally.count(
          number == each.number(),
          each.page()
              + ": "
              + each.number()
              + (each.lines() ? " lines" : " files")
              + (each.name().isEmpty() ? "" : " of " + each.name())
              + ", counted "
              + number);
    }
    return tally.all("M12_counts");
  }
}
