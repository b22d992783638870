package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where programs start: speaks of main functions, declared programs and scripts in the project's
 * own code, and of HTTP routes where a file has some.
 */
final class Programs {
  private static final Set<String> KINDS = Set.of("main", "console_script", "main_class", "binary");
  private static final int MOST_NAMES = 6;

  private Programs() {}

  static List<Insight> of(Codebase code, List<EntryPointRow> rows) {
    List<Insight> insights = new ArrayList<>();
    List<EntryPointRow> programs = own(code, rows, KINDS);
    if (!programs.isEmpty()) {
      insights.add(
          insight(
              programs,
              "entry_points",
              "Where programs start",
              "Programs of this repository start in " + places(code, programs) + "."));
    }
    List<EntryPointRow> routes = own(code, rows, Set.of("route"));
    if (!routes.isEmpty()) {
      insights.add(
          insight(
              routes,
              "routes",
              Wording.count(routes.size(), "HTTP route"),
              "Requests arrive at "
                  + Wording.count(routes.size(), "HTTP route")
                  + ", declared in "
                  + files(routes)
                  + "."));
    }
    return insights;
  }

  /** Entry points whose code is the project's own, each definition once. */
  private static List<EntryPointRow> own(
      Codebase code, List<EntryPointRow> rows, Set<String> kinds) {
    Map<String, EntryPointRow> found = new LinkedHashMap<>();
    for (EntryPointRow row : rows) {
      int symbol = row.getSymbolId() == null ? -1 : code.graph().symbolWithId(row.getSymbolId());
      if (kinds.contains(row.getKind())
          && symbol >= 0
          && code.isCode(code.graph().fileOf(symbol))) {
        boolean route = row.getKind().equals("route");
        found.putIfAbsent(
            route ? row.getName() + " " + row.getSymbolId() : String.valueOf(row.getSymbolId()),
            row);
      }
    }
    return List.copyOf(found.values());
  }

  private static String places(Codebase code, List<EntryPointRow> rows) {
    return Wording.list(
        rows.stream()
            .map(row -> code.graph().symbolWithId(row.getSymbolId()))
            .map(symbol -> "`" + code.graph().path(code.graph().fileOf(symbol)) + "`")
            .distinct()
            .toList(),
        MOST_NAMES);
  }

  private static String files(List<EntryPointRow> rows) {
    return Wording.list(
        rows.stream().map(row -> "`" + row.getPath() + "`").distinct().toList(), MOST_NAMES);
  }

  private static Insight insight(
      List<EntryPointRow> rows, String kind, String title, String description) {
    List<Evidence> evidence =
        rows.stream()
            .limit(MOST_NAMES)
            .map(row -> new Evidence(row.getPath(), row.getLine(), row.getLine(), null))
            .toList();
    List<String> components =
        rows.stream().map(EntryPointRow::getSymbolId).distinct().limit(MOST_NAMES).toList();
    return new Insight(Insight.DESIGN, kind, title, description, components, evidence, 95);
  }
}
