package dev.doctown.runners;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences that a model worded, for people: a line each, with mark and places. */
final class StatementLines {
  private static final String SUPPORTED = "ᵐ";
  private static final String UNVERIFIED = "ᵐ?";

  /** What the marks mean. */
  static final String LEGEND =
      SUPPORTED
          + " worded by a model, supported by the lines named; "
          + UNVERIFIED
          + " unverified. Neither says that it is true.";

  private StatementLines() {}

  static String of(Statement statement) {
    String places =
        statement.getEvidence().stream()
            .map(StatementLines::place)
            .collect(Collectors.joining(", "));
    return label(statement)
        + OneLine.of(statement.getText()).replace(SUPPORTED, "m")
        + (statement.getSupport().equals("supported") ? SUPPORTED : UNVERIFIED)
        + (places.isEmpty() ? "" : "  [" + places + "]");
  }

  /** All of them, with their heading and what the marks mean; none for no statement. */
  static List<String> section(List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Worded by a model (" + statements.size() + ")");
    statements.forEach(statement -> lines.add("  " + of(statement)));
    lines.add("  " + LEGEND);
    return lines;
  }

  private static String label(Statement statement) {
    String subject = statement.getSubject();
    String aspect = statement.getAspect();
    boolean itself = aspect.equals("summary") || aspect.equals("detail");
    String name = subject == null ? "" : " " + OneLine.of(subject);
    return itself ? "" : aspect + name + ": ";
  }

  private static String place(Evidence place) {
    return SymbolText.place(place.getPath(), place.getStartLine(), place.getEndLine());
  }
}
