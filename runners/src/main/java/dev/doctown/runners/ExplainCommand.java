package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.answer.Definition;
import dev.doctown.docpack.answer.Explanation;
import dev.doctown.docpack.answer.Explanations;
import dev.doctown.docpack.answer.SymbolNames;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code doctown explain}. */
@Command(
    name = "explain",
    description =
        "Print what a model was asked about a symbol or for a page, what it answered, and what"
            + " became of each statement of the answer.",
    footer = {
      "",
      "SUBJECT is a page (overview, quickstart, architecture, subsystems/NAME; docs/ and .md may be"
          + " left out), a file's path, else a symbol's id, qualified or simple name. Answers are"
          + " shown as they came: nothing in them was checked."
    })
final class ExplainCommand extends PackCommand {
  private static final String SUBSYSTEMS = "subsystems/";

  @Parameters(index = "1", paramLabel = "SUBJECT", description = "The page or symbol.")
  private String subject = "";

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> words() {
    return List.of(subject);
  }

  @Override
  void read(Docpack pack) {
    List<Explanation> explanations = explanations(pack);
    if (explanations.isEmpty()) {
      throw new DoctownException(
          ErrorCode.SUBJECT_NOT_FOUND,
          "no model was asked about "
              + subject
              + " in "
              + file().getFileName()
              + "; see what is known of it with: doctown show "
              + file()
              + " "
              + subject);
    }
    ExplanationText text = new ExplanationText(terminal().out());
    explanations.forEach(text::print);
  }

  private List<Explanation> explanations(Docpack pack) {
    String page = subject.replaceFirst("^docs/", "").replaceFirst("\\.md$", "");
    if (page.equals("overview") || page.equals("quickstart")) {
      return Explanations.ofWhole(pack, "quickstart");
    }
    if (page.equals("architecture")) {
      return Explanations.ofWhole(pack, page);
    }
    return page.startsWith(SUBSYSTEMS)
        ? Explanations.ofSubsystem(pack, page.substring(SUBSYSTEMS.length()))
        : Explanations.ofSymbols(pack, symbols(pack));
  }

  private Set<String> symbols(Docpack pack) {
    Set<String> files = files(pack);
    if (!files.isEmpty()) {
      return files;
    }
    List<Definition> found = SymbolNames.find(pack, subject);
    if (found.isEmpty()) {
      throw new DoctownException(
          ErrorCode.SUBJECT_NOT_FOUND,
          subject
              + " is no page with statements, no file and no symbol of "
              + file().getFileName()
              + "; find names with: doctown search "
              + file()
              + " "
              + subject);
    }
    return found.stream()
        .flatMap(definition -> definition.rows().stream())
        .map(SymbolRow::getSymbolId)
        .collect(Collectors.toSet());
  }

  /** The symbol of the file of that path. */
  private Set<String> files(Docpack pack) {
    Set<String> files = new HashSet<>();
    try (RowIterator<SymbolRow> rows =
        pack.rows(DocpackTable.SYMBOLS, Set.of("symbol_id", "kind", "path"), Set.of(subject))) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (row.getKind().equals("file")) {
          files.add(row.getSymbolId());
        }
      }
    }
    return files;
  }
}
