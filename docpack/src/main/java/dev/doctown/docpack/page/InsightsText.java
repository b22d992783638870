package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The findings of {@code architecture_insights} as sections of a page, one a kind. */
final class InsightsText {
  private static final int MOST_OF_A_KIND = 25;
  private static final int MOST_PLACES = 4;
  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("entry_points", "Where programs start"),
          Map.entry("routes", "What is served"),
          Map.entry("public_surface", "Public surfaces"),
          Map.entry("plug_in_point", "Plug-in points"),
          Map.entry("registry", "Registries"),
          Map.entry("cycle", "Cycles"),
          Map.entry("god_file", "Files that hold much"),
          Map.entry("near_duplicate", "Code written twice"),
          Map.entry("dead_code", "Code that nothing uses"),
          Map.entry("hot_spot", "Files that change often"));
  private static final Comparator<ArchitectureInsightRow> ORDER =
      Comparator.comparing(
              ArchitectureInsightRow::getConfidence,
              Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
          .thenComparing(ArchitectureInsightRow::getInsightId, Utf8Order.INSTANCE);

  /** The findings of one kind: the first ones, and how many there are. */
  private static final class Kind {
    private final List<ArchitectureInsightRow> first = new ArrayList<>();
    private int count;

    private void add(ArchitectureInsightRow row) {
      count++;
      first.add(row);
      first.sort(ORDER);
      if (first.size() > MOST_OF_A_KIND) {
        first.remove(MOST_OF_A_KIND);
      }
    }
  }

  private InsightsText() {}

  /** The sections, each with an empty line in front; empty when nothing was found. */
  static String read(TableSource tables, SourceLinks links, StatementText statements) {
    SortedMap<String, Kind> kinds = new TreeMap<>(Utf8Order.INSTANCE);
    try (RowIterator<ArchitectureInsightRow> rows =
        tables.rows(DocpackTable.ARCHITECTURE_INSIGHTS)) {
      while (rows.hasNext()) {
        ArchitectureInsightRow row = rows.next();
        if (StatedInsights.isOne(row)) {
          continue;
        }
        String kind = row.getKind() == null ? row.getCategory() : row.getKind();
        kinds.computeIfAbsent(kind, unused -> new Kind()).add(row);
      }
    }
    StringBuilder out = new StringBuilder(kinds.isEmpty() ? "" : "\n## Findings\n");
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      out.append("\n### ").append(MarkdownText.escape(heading(kind.getKey()))).append("\n\n");
      kind.getValue().first.forEach(row -> out.append(line(row, links, statements)));
      int more = kind.getValue().count - kind.getValue().first.size();
      out.append(more == 0 ? "" : "- … and " + MarkdownText.count(more) + " more\n");
    }
    return out.toString();
  }

  /** A kind that this version does not know, of another's pack, is named as it is. */
  private static String heading(String kind) {
    String words = kind.replace('_', ' ');
    String named =
        words.isEmpty() ? "Others" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return HEADINGS.getOrDefault(kind, named);
  }

  private static String line(
      ArchitectureInsightRow row, SourceLinks links, StatementText statements) {
    String places =
        row.getEvidence().stream()
            .limit(MOST_PLACES)
            .map(place -> place(place, links))
            .collect(Collectors.joining(", "));
    int more = row.getEvidence().size() - MOST_PLACES;
    String title = row.getTitle();
    return "- "
        + (title == null ? "" : "**" + MarkdownText.sentence(title) + "**: ")
        + MarkdownText.sentence(row.getDescription())
        + (places.isEmpty() ? "" : " — " + places)
        + (more > 0 ? " and " + MarkdownText.plural(more, "more place") : "")
        + row.getStatements().stream()
            .map(statement -> "\n  - " + statements.sentence(statement))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String place(Evidence place, SourceLinks links) {
    return links.place(place.getPath(), place.getStartLine(), place.getEndLine());
  }
}
