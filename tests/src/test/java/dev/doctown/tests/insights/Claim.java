package dev.doctown.tests.insights;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.insight.InsightKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be right or wrong by itself: a finding, and where one finding says several things, each
 * place that it names for one; of a public surface only the first place, for its type that is used
 * most.
 *
 * @param subject the title and the first two places, or the place
 */
record Claim(InsightKind kind, String subject) implements Comparable<Claim> {
  private static final Set<InsightKind> BY_PLACE =
      Set.of(InsightKind.ENTRY_POINTS, InsightKind.ROUTES);

  /** All claims of a pack. */
  static Set<Claim> of(Path pack) {
    Set<Claim> claims = new TreeSet<>();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<ArchitectureInsightRow> rows =
            opened.rows(DocpackTable.ARCHITECTURE_INSIGHTS)) {
      rows.forEachRemaining(row -> claims.addAll(of(row)));
    }
    return claims;
  }

  private static List<Claim> of(ArchitectureInsightRow row) {
    InsightKind kind = InsightKind.valueOf(String.valueOf(row.getKind()).toUpperCase(Locale.ROOT));
    List<String> places = row.getEvidence().stream().map(Claim::place).toList();
    if (kind == InsightKind.PUBLIC_SURFACE) {
      return List.of(new Claim(kind, places.get(0)));
    }
    if (BY_PLACE.contains(kind)) {
      return places.stream().distinct().map(place -> new Claim(kind, place)).toList();
    }
    String first = places.stream().limit(2).collect(Collectors.joining(" "));
    return List.of(new Claim(kind, row.getTitle() + " (" + first + ")"));
  }

  private static String place(Evidence place) {
    return place.getPath() + ":" + place.getStartLine();
  }

  @Override
  public int compareTo(Claim other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : subject.compareTo(other.subject);
  }
}
