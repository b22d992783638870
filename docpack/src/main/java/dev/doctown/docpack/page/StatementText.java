package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that a model worded, as one page shows them: behind each a mark that says whether its
 * lines support it, and these lines in brackets; at the end of the page what the marks mean.
 *
 * <p>Text of a model is trusted no more than text of a repository: code spans are all the markup
 * that comes of it, and marks it cannot set.
 */
final class StatementText {
  private static final String SUPPORTED = "ᵐ";
  private static final String UNVERIFIED = "ᵐ?";
  private static final int MOST_PLACES = 4;
  private static final List<String> ORDER =
      List.of("summary", "detail", "parameter", "returns", "throws", "complexity");
  private static final String FOOTER =
      "\n---\n\nA language model worded the sentences that end with "
          + SUPPORTED
          + " or "
          + UNVERIFIED
          + ", and code compared them with the lines in brackets behind them. "
          + SUPPORTED
          + ": no lines around fit it clearly better. "
          + UNVERIFIED
          + ": unverified, others fit it better. Neither says that it is true. Everything"
          + " else is computed from the source or quoted from it.\n";

  private final SourceLinks links;
  private boolean shown;

  StatementText(SourceLinks links) {
    this.links = links;
  }

  /** Those of some aspects, in their order. */
  static List<Statement> of(List<Statement> statements, String... aspects) {
    List<String> wanted = Arrays.asList(aspects);
    return statements.stream()
        .filter(statement -> wanted.contains(statement.getAspect()))
        .sorted(Comparator.comparingInt(statement -> wanted.indexOf(statement.getAspect())))
        .toList();
  }

  /** A sentence with its places. */
  String sentence(Statement statement) {
    return sentence(
        statement, place -> links.place(place.getPath(), place.getStartLine(), place.getEndLine()));
  }

  /** The same on a page that says which file it is about: its lines go without it. */
  String sentence(Statement statement, String file) {
    return sentence(
        statement,
        place ->
            place.getPath().equals(file)
                ? links.lines(file, place.getStartLine(), place.getEndLine())
                : links.place(place.getPath(), place.getStartLine(), place.getEndLine()));
  }

  private String sentence(Statement statement, Function<Evidence, String> place) {
    shown = true;
    String places =
        statement.getEvidence().stream()
            .limit(MOST_PLACES)
            .map(place)
            .collect(Collectors.joining(", "));
    return worded(statement.getText())
        + (statement.getSupport().equals("supported") ? SUPPORTED : UNVERIFIED)
        + (places.isEmpty() ? "" : " (" + places + ")");
  }

  private static String worded(String text) {
    return MarkdownText.sentence(text.replace(SUPPORTED, "m"));
  }

  /** Sentences in a row; empty for none. */
  String paragraph(List<Statement> statements) {
    return statements.stream().map(this::sentence).collect(Collectors.joining(" "));
  }

  /** A dash and the sentence; empty without one. */
  String told(@Nullable Statement statement) {
    return statement == null ? "" : " — " + sentence(statement);
  }

  /** What is said of a symbol behind a dash: by its comment, else by a model. */
  String told(SymbolCard card, SymbolStatements all) {
    return card.sentence().isEmpty() ? told(all.summary(card.id())) : card.told();
  }

  /** Lines of a list with all that is said of a subsystem or symbol. */
  List<String> items(List<Statement> statements) {
    return of(statements, ORDER.toArray(String[]::new)).stream()
        .map(statement -> "- " + label(statement) + sentence(statement))
        .toList();
  }

  private static String label(Statement statement) {
    String subject = statement.getSubject();
    String name = subject == null ? "" : MarkdownText.code(subject);
    return switch (statement.getAspect()) {
      case "parameter" -> (name.isEmpty() ? "parameter" : name) + " — ";
      case "returns" -> "returns — ";
      case "throws" -> (name.isEmpty() ? "throws" : "throws " + name) + " — ";
      case "complexity" -> "cost — ";
      default -> "";
    };
  }

  /** Steps as a numbered list; empty for none. */
  String steps(List<Statement> statements) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Statement step : of(statements, "step")) {
      String subject = step.getSubject();
      out.append(number++)
          .append(". ")
          .append(subject == null ? "" : "**" + worded(subject) + "**: ")
          .append(sentence(step))
          .append("\n");
    }
    return out.toString();
  }

  /** Whether the page has such sentences. */
  boolean isShown() {
    return shown;
  }

  /** What the marks mean, with an empty line in front; empty for a page that has none. */
  String footer() {
    return shown ? FOOTER : "";
  }
}
