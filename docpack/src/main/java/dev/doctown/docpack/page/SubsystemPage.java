package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code docs/subsystems/<slug>.md}: what one subsystem is for, holds, uses, and is used by. */
final class SubsystemPage {
  private static final int MOST_FILES = 40;
  private static final int MOST_USES = 20;
  private static final int MOST_TESTS = 20;
  private static final int MOST_EXAMPLES = 4;
  private static final int MOST_ENTRY_POINTS = 20;
  private static final String UP = "../";

  private final PageData data;
  private final SourceLinks links;
  private final StatementText statements;
  private final SubsystemText text;
  private final DiagramText diagrams;

  SubsystemPage(PageData data, SourceLinks links, DiagramText diagrams) {
    this.data = data;
    this.links = links;
    this.statements = new StatementText(links);
    this.text = new SubsystemText(data, links, statements);
    this.diagrams = diagrams;
  }

  String render(SubsystemRow row, PageFrame frame) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(MarkdownText.escape(row.getName())).append("\n\n");
    way(row, out);
    out.append(text.opening(row));
    size(row, out);
    inside(row, out);
    neighbours(row, out);
    symbols(row, out);
    files(row, out);
    examples(row, out);
    entryPoints(row, out);
    tests(row, out);
    List<String> sources =
        data.keyFiles().of(row.getSubsystemId()).stream().map(KeyFiles.KeyFile::path).toList();
    String purpose = row.getPrimaryPurpose();
    return frame.page(
        "subsystem",
        row.getName(),
        purpose == null ? "" : purpose,
        sources.isEmpty() ? row.getFiles() : sources,
        out.toString(),
        statements);
  }

  private void way(SubsystemRow row, StringBuilder out) {
    out.append("[Overview](../overview.md)");
    for (SubsystemRow outer : data.subsystems().around(row)) {
      if (!outer.getSubsystemId().equals(row.getSubsystemId())) {
        out.append(" › ").append(SubsystemTree.link(UP, outer));
      }
    }
    out.append("\n\n");
  }

  private void size(SubsystemRow row, StringBuilder out) {
    out.append(MarkdownText.plural(row.getFiles().size(), "file"))
        .append(", ")
        .append(MarkdownText.plural(text.lines(row), "line"))
        .append(".")
        .append(text.ties(row))
        .append("\n");
  }

  private void inside(SubsystemRow row, StringBuilder out) throws IOException {
    List<SubsystemRow> children = data.subsystems().children(row);
    if (children.isEmpty()) {
      return;
    }
    out.append("\n## Parts\n\n")
        .append(
            MarkdownText.bullets(
                children,
                MOST_FILES,
                child -> SubsystemTree.link(UP, child) + ": " + text.purpose(child)));
    String drawn =
        diagrams.write(Diagram.of(name(row) + "-parts", children, data.uses().inside(row)), UP);
    out.append(drawn.isEmpty() ? "" : "\n" + drawn);
  }

  private static String name(SubsystemRow row) {
    String page = SubsystemTree.page(row);
    return page.substring(page.indexOf('/') + 1, page.lastIndexOf('.'));
  }

  private void neighbours(SubsystemRow row, StringBuilder out) throws IOException {
    List<SubsystemUses.Use> of = data.uses().of(row);
    List<SubsystemUses.Use> by = data.uses().by(row);
    if (of.isEmpty() && by.isEmpty()) {
      return;
    }
    out.append("\n## Neighbours\n");
    List<SubsystemUses.Use> all = new ArrayList<>(of);
    all.addAll(by);
    all.sort(SubsystemUses.HEAVIEST);
    String drawn = diagrams.write(Diagram.of(name(row), List.of(row), all), UP);
    out.append(drawn.isEmpty() ? "" : "\n" + drawn);
    if (!of.isEmpty()) {
      out.append("\nIt uses:\n\n")
          .append(MarkdownText.bullets(of, MOST_USES, use -> use(use.to(), use)));
    }
    if (!by.isEmpty()) {
      out.append("\nIt is used by:\n\n")
          .append(MarkdownText.bullets(by, MOST_USES, use -> use(use.from(), use)));
    }
  }

  private String use(SubsystemRow other, SubsystemUses.Use use) {
    SubsystemUses.Place first = use.first();
    return SubsystemTree.link(UP, other)
        + ", "
        + (use.count() == 1 ? "once: " : MarkdownText.count(use.count()) + " times, such as ")
        + MarkdownText.code(first.name())
        + " at "
        + links.place(first.path(), first.line(), first.line());
  }

  private void symbols(SubsystemRow row, StringBuilder out) {
    List<SymbolCard> symbols = data.keySymbolsOf(row);
    if (!symbols.isEmpty()) {
      out.append("\n## Key symbols\n\nThe most central first.\n\n")
          .append(MarkdownText.bullets(symbols, PageData.MOST_KEY_SYMBOLS, this::symbol));
    }
  }

  private String symbol(SymbolCard card) {
    return MarkdownText.code(card.signature())
        + card.told()
        + " "
        + links.place(card.path(), card.startLine(), card.endLine())
        + card.usesText()
        + statements.items(data.statements().of(card.id())).stream()
            .map(item -> "\n  " + item)
            .collect(Collectors.joining());
  }

  private void files(SubsystemRow row, StringBuilder out) {
    out.append("\n## Files\n\n");
    List<KeyFiles.KeyFile> key = data.keyFiles().of(row.getSubsystemId());
    Set<String> shown = new HashSet<>();
    if (!key.isEmpty()) {
      out.append("The most central first.\n\n");
    }
    out.append(MarkdownText.bullets(key, KeyFiles.MOST, this::keyFile));
    key.forEach(file -> shown.add(file.path()));
    List<String> others =
        row.getFiles().stream()
            .filter(path -> !shown.contains(path))
            .filter(path -> !SubsystemTree.isCode(row) || !data.files().is(path, "test"))
            .toList();
    if (!others.isEmpty()) {
      out.append(key.isEmpty() ? "" : "\nAnd:\n\n")
          .append(MarkdownText.bullets(others, MOST_FILES, links::file));
    }
  }

  private String keyFile(KeyFiles.KeyFile file) {
    String folder = file.path().substring(0, Math.max(file.path().lastIndexOf('/'), 0));
    String page = data.symbolPage(folder);
    return links.file(file.path())
        + told(file)
        + (page.isEmpty() ? "" : " ([symbols](" + UP + page + "))");
  }

  private String told(KeyFiles.KeyFile file) {
    if (!file.sentence().isEmpty()) {
      String type = file.type();
      return " — "
          + (type == null ? "" : MarkdownText.code(type) + ": ")
          + MarkdownText.escape(file.sentence());
    }
    return statements.told(data.statements().summary(file.symbolId()));
  }

  private void examples(SubsystemRow row, StringBuilder out) {
    int shown = 0;
    Set<String> codes = new HashSet<>();
    for (SymbolCard card : data.keySymbolsOf(row)) {
      UsageExample example = data.examples().of(card.id());
      if (example == null || shown == MOST_EXAMPLES || !codes.add(example.getCode())) {
        continue;
      }
      out.append(shown++ == 0 ? "\n## Examples of use\n" : "")
          .append("\n")
          .append(MarkdownText.code(card.shortName()))
          .append(", from ")
          .append(links.place(example.getPath(), example.getStartLine(), example.getEndLine()))
          .append(":\n\n")
          .append(Examples.block(example))
          .append("\n");
    }
  }

  private void entryPoints(SubsystemRow row, StringBuilder out) {
    Set<String> files = Set.copyOf(row.getFiles());
    List<EntryPointRow> own =
        data.entryPoints().stream()
            .filter(entry -> files.contains(entry.getPath()))
            .filter(entry -> !EntryPointText.isDocumented(entry))
            .toList();
    if (!own.isEmpty()) {
      EntryPointText entries = new EntryPointText(data, links);
      out.append("\n## Entry points\n\n")
          .append(MarkdownText.bullets(own, MOST_ENTRY_POINTS, entries::line));
    }
  }

  private void tests(SubsystemRow row, StringBuilder out) {
    List<String> tests =
        row.getFiles().stream().filter(path -> data.files().is(path, "test")).toList();
    if (!tests.isEmpty() && SubsystemTree.isCode(row)) {
      out.append("\n## Tests\n\n").append(MarkdownText.bullets(tests, MOST_TESTS, links::file));
    }
  }
}
