package dev.doctown.docpack.page;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages say of a subsystem in a line. */
final class SubsystemText {
  private static final int NAMED = 4;

  /** A bar that nothing keeps from ending a cell. */
  private static final Pattern CELL_BAR = Pattern.compile("(?<!\\\\)\\|");

  private final PageData data;
  private final SourceLinks links;
  private final StatementText statements;

  SubsystemText(PageData data, SourceLinks links, StatementText statements) {
    this.data = data;
    this.links = links;
    this.statements = statements;
  }

  /** What it is for in a sentence: the repository's, else a model's; else what it holds. */
  String purpose(SubsystemRow row) {
    String purpose = row.getPrimaryPurpose();
    if (purpose != null) {
      return quoted(purpose, row.getEvidence());
    }
    return StatementText.of(row.getStatements(), "summary").stream()
        .findFirst()
        .map(statements::sentence)
        .orElseGet(() -> holds(row));
  }

  /** All that is said of what it is for, in paragraphs: the repository's words come first. */
  String opening(SubsystemRow row) {
    String purpose = row.getPrimaryPurpose();
    String summary = statements.paragraph(StatementText.of(row.getStatements(), "summary"));
    String details =
        String.join("\n", statements.items(StatementText.of(row.getStatements(), "detail")));
    return (purpose == null ? "" : quoted(purpose, row.getEvidence()) + "\n\n")
        + (summary.isEmpty() ? "" : summary + "\n\n")
        + (details.isEmpty() ? "" : details + "\n\n")
        + (purpose == null ? holds(row) + "\n\n" : "");
  }

  private String quoted(String purpose, List<Evidence> evidence) {
    return MarkdownText.escape(purpose)
        + (evidence.isEmpty()
            ? ""
            : " ("
                + links.place(
                    evidence.get(0).getPath(),
                    evidence.get(0).getStartLine(),
                    evidence.get(0).getEndLine())
                + ")");
  }

  /** The same for a cell of a table. */
  String purposeCell(SubsystemRow row) {
    return CELL_BAR.matcher(purpose(row)).replaceAll("\\\\|");
  }

  /** What it holds, for those of which the repository says nothing. */
  private String holds(SubsystemRow row) {
    String role = row.getRole() == null ? "code" : row.getRole();
    return switch (role) {
      case "tests" -> "Tests that stand apart from the subsystems.";
      case "benchmarks" -> "Benchmarks.";
      case "examples" -> "Examples of use.";
      case "documentation" -> "Documents.";
      case "project" -> "Build files, settings and scripts.";
      case "third_party" -> ofOthers(row);
      default -> symbols(row);
    };
  }

  private String ofOthers(SubsystemRow row) {
    List<String> submodules =
        row.getFiles().stream().filter(path -> data.files().isSubmodule(path)).toList();
    String named =
        submodules.stream().limit(NAMED).map(MarkdownText::code).collect(Collectors.joining(", "));
    String more = submodules.size() > NAMED ? " and " + (submodules.size() - NAMED) + " more" : "";
    String git =
        submodules.isEmpty()
            ? ""
            : "Repositories of others that git keeps as submodules, without their files: "
                + named
                + more
                + ".";
    String copied = "Code of others that was copied into the repository.";
    return submodules.isEmpty()
        ? copied
        : submodules.size() == row.getFiles().size() ? git : copied + " " + git;
  }

  private String symbols(SubsystemRow row) {
    // A name that stands in the line already would look like a mistake.
    Set<String> said = new HashSet<>();
    String names =
        data.keySymbolsOf(row).stream()
            .filter(card -> said.add(card.shortName()))
            .limit(NAMED)
            .map(
                card ->
                    links.named(card.shortName(), card.path(), card.startLine(), card.endLine()))
            .collect(Collectors.joining(", "));
    return programs(row) + (names.isEmpty() ? largest(row) : "Mainly " + names + ".");
  }

  /** The programs that begin in it; those of tests, benchmarks and tools only if it is one. */
  private String programs(SubsystemRow row) {
    Set<String> files = Set.copyOf(row.getFiles());
    RepositoryLayout layout = data.facts().layout();
    Predicate<String> aside = path -> layout.isAside(path) || layout.isTool(path);
    boolean isAside = data.files().sources(row.getFiles()).stream().allMatch(aside);
    List<String> programs =
        data.entryPoints().stream()
            .filter(entry -> entry.getKind().equals("main") && files.contains(entry.getPath()))
            .map(EntryPointRow::getPath)
            .filter(path -> isAside || !aside.test(path))
            .distinct()
            .toList();
    if (programs.isEmpty()) {
      return "";
    }
    int more = programs.size() - NAMED;
    return (programs.size() == 1 ? "A program begins in " : "Programs begin in ")
        + programs.stream().limit(NAMED).map(links::file).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + MarkdownText.plural(more, "more file") : "")
        + ". ";
  }

  /** The largest files of what has no symbols. */
  private String largest(SubsystemRow row) {
    List<String> sources = data.files().sources(row.getFiles());
    List<String> named = sources.isEmpty() ? row.getFiles() : sources;
    return UnparsedText.languages(sources.stream().filter(data.files()::isUnparsed), data.files())
        + "The largest "
        + (named.size() == 1 ? "file is " : "files are ")
        + named.stream()
            .sorted(
                Comparator.comparingLong((String path) -> -lines(path))
                    .thenComparing(Utf8Order.INSTANCE))
            .limit(NAMED)
            .map(links::file)
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** Lines of all its files. */
  long lines(SubsystemRow row) {
    return row.getFiles().stream().mapToLong(this::lines).sum();
  }

  private long lines(String path) {
    FileNotes.Note note = data.files().of(path);
    return note == null ? 0 : note.lines();
  }

  /** How its files are tied; empty where nothing could be seen of it. */
  String ties(SubsystemRow row) {
    List<String> sources = data.files().sources(row.getFiles());
    if (!SubsystemTree.isCode(row) || sources.stream().allMatch(data.files()::isUnparsed)) {
      return "";
    }
    return row.getConfidence() == 0
        ? " No use of one of its source files by another was found."
        : " Confidence "
            + row.getConfidence()
            + " of 100: how much more its source files are tied to each other than chance"
            + " would have it; 50 is no better than chance, 100 has no ties to others.";
  }
}
