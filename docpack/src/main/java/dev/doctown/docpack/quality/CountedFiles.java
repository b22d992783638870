package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files and lines of whatever pages count. */
final class CountedFiles {
  private static final Set<String> FILES =
      Set.of("path", "language", "category", "line_count", "skipped");
  private static final Set<String> SUBSYSTEMS = Set.of("subsystem_id", "slug", "files");

  private record Group(Counts.Of of, String name) {}

  private static final class Sum {
    private long files;
    private long lines;
  }

  private final Map<Group, Sum> sums = new HashMap<>();

  private CountedFiles() {}

  /**
   * @param told what pages tell; nothing else is counted
   */
  static CountedFiles read(TableSource tables, List<Counts.Told> told) {
    CountedFiles counted = new CountedFiles();
    told.forEach(each -> counted.sums.put(new Group(each.of(), each.name()), new Sum()));
    if (!told.isEmpty()) {
      counted.readFiles(tables, counted.readSubsystems(tables));
    }
    return counted;
  }

  long number(Counts.Told told) {
    Sum sum = sums.getOrDefault(new Group(told.of(), told.name()), new Sum());
    return told.lines() ? sum.lines : sum.files;
  }

  /** The subsystems of each file that pages count, by their pages. */
  private Map<String, List<String>> readSubsystems(TableSource tables) {
    Map<String, List<String>> pages = new HashMap<>();
    try (RowIterator<SubsystemRow> rows = tables.rows(DocpackTable.SUBSYSTEMS, SUBSYSTEMS)) {
      while (rows.hasNext()) {
        SubsystemRow row = rows.next();
        String slug = row.getSlug() == null ? row.getSubsystemId() : row.getSlug();
        String page = "docs/subsystems/" + slug + ".md";
        if (sums.containsKey(new Group(Counts.Of.SUBSYSTEM, page))) {
          for (String file : row.getFiles()) {
            pages.computeIfAbsent(file, unused -> new ArrayList<>()).add(page);
          }
        }
      }
    }
    return pages;
  }

  private void readFiles(TableSource tables, Map<String, List<String>> subsystems) {
    try (RowIterator<FileRow> rows = tables.rows(DocpackTable.FILES, FILES)) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        add(Counts.Of.ALL, "", row);
        add(Counts.Of.CATEGORY, row.getCategory(), row);
        if (row.getLanguage() != null && row.getSkipped() == null) {
          add(Counts.Of.LANGUAGE, row.getLanguage(), row);
        }
        for (String page : subsystems.getOrDefault(row.getPath(), List.of())) {
          add(Counts.Of.SUBSYSTEM, page, row);
        }
        String path = row.getPath();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
          add(Counts.Of.FOLDER, path.substring(0, slash + 1), row);
        }
      }
    }
  }

  private void add(Counts.Of of, String name, FileRow row) {
    Sum sum = sums.get(new Group(of, name));
    if (sum != null) {
      sum.files++;
      sum.lines += row.getLineCount() == null ? 0 : row.getLineCount();
    }
  }
}
