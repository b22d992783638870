package dev.doctown.docpack.page;

import dev.doctown.docpack.PackDescription;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.spi.RepositoryIdentity;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/overview.md}: what it is, its parts, where to start reading, what it holds. */
final class OverviewPage {
  private static final int MOST_LANGUAGES = 15;
  private static final int MOST_FOLDERS = 40;
  private static final int MOST_SUBSYSTEMS = 100;

  private final PackDescription description;
  private final PageData data;
  private final SourceLinks links;
  private final StatementText statements;
  private final SubsystemText subsystems;
  private final DiagramText diagrams;
  private final StringBuilder out = new StringBuilder();

  OverviewPage(
      PackDescription description, PageData data, SourceLinks links, DiagramText diagrams) {
    this.description = description;
    this.data = data;
    this.links = links;
    this.statements = new StatementText(links);
    this.subsystems = new SubsystemText(data, links, statements);
    this.diagrams = diagrams;
  }

  /**
   * @param pages the other pages
   */
  String render(PageFrame frame, PageList pages) throws IOException {
    RepositoryIdentity source = description.source();
    out.append("# ").append(MarkdownText.escape(source.name())).append("\n\n");
    out.append(data.quotedSummary(links)).append(data.oneLine(source)).append("\n");
    String what = statements.paragraph(StatementText.of(data.starting(), "summary", "detail"));
    out.append(what.isEmpty() ? "" : "\n" + what + "\n");
    String others = pages.links("");
    out.append(others.isEmpty() ? "" : "\n## Pages\n\n" + others);
    gettingStarted();
    subsystems();
    whereToStart();
    languages();
    folders();
    symbolIndex();
    leftOut();
    out.append(
        statements.isShown() ? "" : "\nEverything on this page is computed from the source.\n");
    return frame.page(
        "overview", source.name(), data.summary(), List.of(), out.toString(), statements);
  }

  private void gettingStarted() {
    String steps = statements.steps(data.starting());
    out.append(steps.isEmpty() ? "" : "\n## Getting started\n\n" + steps);
  }

  private void subsystems() throws IOException {
    if (data.subsystems().isEmpty()) {
      return;
    }
    out.append(
        "\n## Subsystems\n\n| Subsystem | What for | Files | Lines |\n|---|---|---:|---:|\n");
    int rows = 0;
    for (SubsystemRow row : data.subsystems().all()) {
      if (rows++ < MOST_SUBSYSTEMS) {
        out.append("| ")
            .append("› ".repeat(data.subsystems().depth(row)))
            .append(SubsystemTree.link("", row))
            .append(" | ")
            .append(subsystems.purposeCell(row))
            .append(" | ")
            .append(MarkdownText.count(row.getFiles().size()))
            .append(" | ")
            .append(MarkdownText.count(subsystems.lines(row)))
            .append(" |\n");
      }
    }
    if (rows > MOST_SUBSYSTEMS) {
      out.append("\nand ")
          .append(MarkdownText.plural(rows - MOST_SUBSYSTEMS, "more subsystem"))
          .append(".\n");
    }
    String drawn =
        diagrams.write(
            Diagram.of(
                "overview",
                data.subsystems().roots().stream().filter(SubsystemTree::isCode).toList(),
                data.uses().betweenRoots()),
            "");
    out.append(drawn.isEmpty() ? "" : "\n" + drawn);
  }

  private void languages() {
    List<RepositoryFacts.Share> languages = data.facts().languages();
    if (languages.isEmpty()) {
      return;
    }
    out.append("\n## Languages\n\n| Language | Files | Lines | Size |\n|---|---:|---:|---:|\n");
    for (RepositoryFacts.Share share :
        languages.subList(0, Math.min(MOST_LANGUAGES, languages.size()))) {
      RepositoryFacts.Tally tally = share.tally();
      out.append("| ")
          .append(MarkdownText.escape(share.name()))
          .append(" | ")
          .append(MarkdownText.count(tally.files()))
          .append(" | ")
          .append(MarkdownText.count(tally.lines()))
          .append(" | ")
          .append(MarkdownText.bytes(tally.bytes()))
          .append(" |\n");
    }
    if (languages.size() > MOST_LANGUAGES) {
      out.append("\nand ")
          .append(MarkdownText.plural(languages.size() - MOST_LANGUAGES, "more language"))
          .append(".\n");
    }
    String categories =
        data.facts().categories().stream()
            .map(share -> share.name() + " " + MarkdownText.count(share.tally().files()))
            .collect(Collectors.joining(", "));
    out.append("\nFiles by category: ").append(categories).append(".\n");
  }

  private void whereToStart() {
    if (!data.saysWhereToStart()) {
      return;
    }
    out.append("\n## Where to start reading\n");
    list("types", data.coreTypes());
    list("functions", data.coreFunctions());
  }

  private void list(String what, List<SymbolCard> symbols) {
    if (symbols.isEmpty()) {
      return;
    }
    out.append("\nThe most central ")
        .append(what)
        .append(": what most of the rest calls, extends or names, directly or over others.\n\n")
        .append(MarkdownText.bullets(symbols, PageData.MOST_KEY_SYMBOLS, this::start));
  }

  private String start(SymbolCard card) {
    SubsystemRow subsystem = data.subsystemOf(card.path());
    return MarkdownText.code(card.qualifiedName())
        + ", "
        + card.kind().replace('_', ' ')
        + (subsystem == null ? "" : " in " + SubsystemTree.link("", subsystem))
        + card.usesText()
        + statements.told(card, data.statements())
        + "  \n  "
        + links.place(card.path(), card.startLine(), card.endLine());
  }

  private void folders() {
    if (data.facts().folders().isEmpty()) {
      return;
    }
    boolean described =
        data.facts().folders().stream().anyMatch(folder -> !folderSentence(folder).isEmpty());
    out.append("\n## Folders\n\n| Folder | Files | Mostly |")
        .append(described ? " What its README says |" : "")
        .append("\n|---|---:|---|")
        .append(described ? "---|\n" : "\n");
    int rows = 0;
    int left = 0;
    for (FolderFacts facts : data.facts().folders()) {
      if (!isWorthARow(facts)) {
        continue;
      }
      if (rows == MOST_FOLDERS) {
        left++;
        continue;
      }
      rows++;
      String folder = facts.path();
      String language =
          facts.languages().isEmpty() ? "" : MarkdownText.escape(facts.languages().get(0).name());
      out.append("| ")
          .append(MarkdownText.cellCode(folder + "/"))
          .append(" | ")
          .append(MarkdownText.count(facts.tally().files()))
          .append(" | ")
          .append(language)
          .append(" |")
          .append(described ? " " + MarkdownText.escape(folderSentence(facts)) + " |\n" : "\n");
    }
    if (left > 0) {
      out.append("\nand ").append(MarkdownText.plural(left, "more folder")).append(".\n");
    }
  }

  private String folderSentence(FolderFacts folder) {
    return DocSentence.first(data.folderParagraph(folder.path()));
  }

  /** Below the first level, folders without source that say nothing of themselves are noise. */
  private boolean isWorthARow(FolderFacts facts) {
    return facts.isFirstLevel() || facts.hasSource() || !folderSentence(facts).isEmpty();
  }

  private void symbolIndex() {
    if (data.symbolPages().isEmpty()) {
      return;
    }
    out.append("\n## Symbols by folder\n\n");
    for (SymbolPages.FolderPages folder : data.symbolPages()) {
      String label =
          folder.folder().isEmpty() ? "the root folder" : MarkdownText.code(folder.folder());
      out.append("- [")
          .append(label)
          .append("](")
          .append(relative(folder.pages().get(0)))
          .append(")");
      for (int page = 1; page < folder.pages().size(); page++) {
        out.append(", [page ")
            .append(page + 1)
            .append("](")
            .append(relative(folder.pages().get(page)))
            .append(")");
      }
      out.append(": ").append(MarkdownText.plural(folder.symbols(), "symbol")).append("\n");
    }
  }

  private void leftOut() {
    List<RepositoryFacts.Share> skipped = data.facts().skipped();
    List<RepositoryFacts.Share> refused = data.facts().refused();
    List<RepositoryFacts.Share> unparsed = data.facts().unparsed();
    if (skipped.isEmpty() && refused.isEmpty() && unparsed.isEmpty()) {
      return;
    }
    out.append("\n## What was not read\n\n");
    if (!unparsed.isEmpty()) {
      out.append("- ")
          .append(UnparsedText.files(unparsed))
          .append(" not read for symbols: ")
          .append(MarkdownText.code("LANGUAGE_WITHOUT_PARSER"))
          .append("\n");
    }
    for (RepositoryFacts.Share share : skipped) {
      out.append("- ")
          .append(MarkdownText.plural(share.tally().files(), "file"))
          .append(" without content: ")
          .append(MarkdownText.code(share.name()))
          .append("\n");
    }
    for (RepositoryFacts.Share share : refused) {
      out.append("- ")
          .append(MarkdownText.plural(share.tally().files(), "file"))
          .append(" cut by lines: ")
          .append(MarkdownText.code(share.name()))
          .append("\n");
    }
  }

  private static String relative(String page) {
    return page.substring("docs/".length());
  }
}
