package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The insights that a model worded, as a section of a page with a list for each category. */
record StatedInsights(List<ArchitectureInsightRow> rows) {
  private static final int MOST = 500;
  private static final int MOST_OF_A_CATEGORY = 25;
  private static final int MOST_COMPONENTS = 6;
  private static final List<String> CATEGORIES = List.of("pattern", "design", "concern");
  private static final Comparator<ArchitectureInsightRow> ORDER =
      Comparator.comparing(
              ArchitectureInsightRow::getConfidence,
              Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
          .thenComparing(ArchitectureInsightRow::getInsightId, Utf8Order.INSTANCE);

  StatedInsights {
    rows = List.copyOf(rows);
  }

  /** Whether a row is one: what code found has its place among the findings. */
  static boolean isOne(ArchitectureInsightRow row) {
    return row.getProvenance().equals("generated");
  }

  static StatedInsights read(TableSource tables) {
    List<ArchitectureInsightRow> stated = new ArrayList<>();
    try (RowIterator<ArchitectureInsightRow> rows =
        tables.rows(DocpackTable.ARCHITECTURE_INSIGHTS)) {
      while (rows.hasNext() && stated.size() < MOST) {
        ArchitectureInsightRow row = rows.next();
        if (isOne(row) && !row.getStatements().isEmpty()) {
          stated.add(row);
        }
      }
    }
    stated.sort(ORDER);
    return new StatedInsights(stated);
  }

  /** Ids of what they are about. */
  Collection<String> components() {
    return rows.stream().flatMap(row -> row.getAffectedComponents().stream()).toList();
  }

  /** The section with an empty line in front; empty when a model said nothing. */
  String render(PageData data, SourceLinks links, StatementText statements) {
    StringBuilder out = new StringBuilder();
    for (String category : CATEGORIES) {
      List<ArchitectureInsightRow> own =
          rows.stream().filter(row -> row.getCategory().equals(category)).toList();
      if (!own.isEmpty()) {
        out.append("\n### ")
            .append(heading(category))
            .append("\n\n")
            .append(
                MarkdownText.bullets(
                    own,
                    MOST_OF_A_CATEGORY,
                    row -> statements.paragraph(row.getStatements()) + about(row, data, links)));
      }
    }
    return out.isEmpty() ? "" : "\n## What a model sees in it\n" + out;
  }

  private static String heading(String category) {
    return switch (category) {
      case "pattern" -> "Patterns";
      case "design" -> "Design";
      default -> "Concerns";
    };
  }

  private static String about(ArchitectureInsightRow row, PageData data, SourceLinks links) {
    List<String> names =
        row.getAffectedComponents().stream()
            .map(component -> name(component, data, links))
            .filter(name -> !name.isEmpty())
            .toList();
    int more = names.size() - MOST_COMPONENTS;
    return names.isEmpty()
        ? ""
        : " It is about "
            + names.stream().limit(MOST_COMPONENTS).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + MarkdownText.count(more) + " more" : "")
            + ".";
  }

  /** Empty for what pages do not know. */
  private static String name(String component, PageData data, SourceLinks links) {
    SubsystemRow subsystem = data.subsystems().of(component);
    SymbolCard card = data.symbols().of(component);
    if (subsystem != null) {
      return SubsystemTree.link("", subsystem);
    }
    return card == null
        ? ""
        : links.named(card.shortName(), card.path(), card.startLine(), card.endLine());
  }
}
