package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The symbol index: a page per folder of source files with the signatures, first doc sentences and
 * places of everything in it that is not private, at most 500 entries a page.
 *
 * <p>The symbols come sorted by path, in which a folder's files can stand on both sides of a
 * subfolder; the pages of the folders on the way to the current file are kept open. Memory holds at
 * most one page a level and those rows of one file that are not private.
 */
final class SymbolPages {
  static final int ENTRIES_PER_PAGE = 500;
  private static final int MOST_MEMBERS = 40;
  private static final int MOST_MACROS = 8;
  private static final int MOST_PARTS = 12;
  private static final int LONGEST_EXAMPLE = 120;

  /**
   * A folder and its pages.
   *
   * @param pages entry paths in order
   * @param symbols how many symbols they name or count, of statements, enums and macros each one
   */
  record FolderPages(String folder, List<String> pages, int symbols) {}

  private final SourceLinks links;
  private final PageFrame frame;
  private final FileNotes files;
  private final SubsystemTree subsystems;
  private final Examples examples;
  private final SymbolStatements statements;
  private final EntrySink sink;
  private final Deque<OpenFolder> open = new ArrayDeque<>();
  private final List<FolderPages> finished = new ArrayList<>();

  SymbolPages(
      SourceLinks links,
      PageFrame frame,
      FileNotes files,
      SubsystemTree subsystems,
      Examples examples,
      SymbolStatements statements,
      EntrySink sink) {
    this.links = links;
    this.frame = frame;
    this.files = files;
    this.subsystems = subsystems;
    this.examples = examples;
    this.statements = statements;
    this.sink = sink;
  }

  /** Writes all pages and lists them in the order in which their folders were finished. */
  List<FolderPages> write(TableSource tables) throws IOException {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS)) {
      FileLookup lookup = new FileLookup(files);
      FileSymbolsBuilder file = new FileSymbolsBuilder("");
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!symbol.getPath().equals(file.path())) {
          add(file.build());
          file = new FileSymbolsBuilder(symbol.getPath());
        }
        if (lookup.categoryOf(symbol.getPath()).equals("source")) {
          file.add(symbol);
        }
      }
      add(file.build());
    }
    while (!open.isEmpty()) {
      close(open.pop());
    }
    return finished;
  }

  private final class OpenFolder {
    private final String folder;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, SubsystemRow> parts = new LinkedHashMap<>();
    private StatementText worded = new StatementText(links);
    private int entriesOnPage;
    private int symbols;

    private OpenFolder(String folder) {
      this.folder = folder;
    }

    private void flush() throws IOException {
      if (entriesOnPage == 0) {
        return;
      }
      int number = pages.size() + 1;
      String slug = Slugs.ofFolder(folder);
      String path = "docs/symbols/" + slug + (number == 1 ? "" : "-page-" + number) + ".md";
      String where = folder.isEmpty() ? "the root folder" : MarkdownText.code(folder);
      String rest = number == 1 ? "" : ", page " + number;
      String body =
          "# Symbols in "
              + where
              + rest
              + "\n\n[Overview](../overview.md)"
              + parts.values().stream()
                  .limit(MOST_PARTS)
                  .map(row -> " · " + SubsystemTree.link("../", row))
                  .collect(Collectors.joining())
              + "\n"
              + text
              + "\nPrivate symbols are left out; the table `symbols` has them all.\n";
      String page =
          frame.page(
              "symbols",
              "Symbols in " + (folder.isEmpty() ? "the root folder" : folder) + rest,
              "",
              List.copyOf(paths),
              body,
              worded);
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      sink.entry(path, out -> out.write(bytes));
      pages.add(path);
      text.setLength(0);
      paths.clear();
      parts.clear();
      worded = new StatementText(links);
      entriesOnPage = 0;
    }
  }

  private void add(FileSymbols file) throws IOException {
    if (file.isEmpty()) {
      return;
    }
    OpenFolder folder = openFolderOf(file.path());
    String heading = "\n## " + links.file(file.path()) + "\n\n";
    folder.text.append(heading);
    folder.text.append(about(folder, file));
    note(folder, file.path());
    for (FileSymbols.Entry entry : file.entries()) {
      if (folder.entriesOnPage == ENTRIES_PER_PAGE) {
        folder.flush();
        folder.text.append(heading);
        note(folder, file.path());
      }
      folder.text.append(entry.symbols().isEmpty() ? "" : line(folder, entry));
      folder.text.append(names(entry.unnamed(), MOST_MEMBERS, "more name", entry.depth() + 1));
      folder.text.append(names(entry.values(), MOST_MEMBERS, "more value", entry.depth() + 1));
      folder.entriesOnPage++;
    }
    if (!file.macros().isEmpty()) {
      folder.text.append(names(file.macros(), MOST_MACROS, "more plain macro", 0));
      folder.entriesOnPage++;
    }
    folder.symbols += file.count();
  }

  private void note(OpenFolder folder, String path) {
    folder.paths.add(path);
    FileNotes.Note note = files.of(path);
    SubsystemRow part = note == null ? null : subsystems.of(note.subsystemId());
    if (part != null) {
      folder.parts.putIfAbsent(part.getSubsystemId(), part);
    }
  }

  /** What a model says of the file, as a paragraph. */
  private String about(OpenFolder folder, FileSymbols file) {
    Statement summary = statements.summary(file.symbolId());
    return summary == null ? "" : folder.worded.sentence(summary, file.path()) + "\n\n";
  }

  private String line(OpenFolder folder, FileSymbols.Entry entry) {
    SymbolRow symbol = entry.symbol();
    String sentence = DocSentence.of(symbol.getDocComment());
    boolean told = !sentence.isEmpty() && !sentence.equals(symbol.getName());
    return "  ".repeat(entry.depth())
        + "- "
        + MarkdownText.code(entry.text())
        + (told ? " — " + MarkdownText.escape(sentence) : "")
        + " "
        + links.lines(symbol.getPath(), symbol.getStartLine(), symbol.getEndLine())
        + use(symbol)
        + summary(folder, entry)
        + "\n";
  }

  /** What a model says it is, on a line of its own. */
  private String summary(OpenFolder folder, FileSymbols.Entry entry) {
    Statement summary = statements.summary(entry.symbol().getSymbolId());
    return summary == null
        ? ""
        : "  \n"
            + "  ".repeat(entry.depth() + 1)
            + folder.worded.sentence(summary, entry.symbol().getPath());
  }

  /** How often it is used, and an example. */
  private String use(SymbolRow symbol) {
    Integer uses = symbol.getFanIn();
    UsageExample example = examples.of(symbol.getSymbolId());
    String count = uses == null || uses == 0 ? "" : ", " + MarkdownText.plural(uses, "use");
    if (example == null) {
      return count;
    }
    String place = links.place(example.getPath(), example.getStartLine(), example.getEndLine());
    boolean isShort = example.getStartLine() == example.getEndLine();
    return count
        + ", example "
        + (isShort
            ? MarkdownText.code(DocSentence.cutAt(example.getCode().strip(), LONGEST_EXAMPLE)) + " "
            : "")
        + place;
  }

  /** Names in one line: members of an enum, macros that stand for a value; often many. */
  private String names(List<SymbolRow> members, int most, String more, int depth) {
    if (members.isEmpty()) {
      return "";
    }
    int shown = Math.min(members.size(), most);
    SymbolRow first = members.get(0);
    return "  ".repeat(depth)
        + "- "
        + members.subList(0, shown).stream()
            .map(member -> MarkdownText.code(member.getName()))
            .collect(Collectors.joining(", "))
        + (shown < members.size()
            ? " and " + MarkdownText.plural(members.size() - shown, more)
            : "")
        + " "
        + links.lines(
            first.getPath(), first.getStartLine(), members.get(members.size() - 1).getEndLine())
        + "\n";
  }

  private OpenFolder openFolderOf(String path) throws IOException {
    String folder = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    while (!open.isEmpty() && !isInside(folder, open.peek().folder)) {
      close(open.pop());
    }
    OpenFolder top = open.peek();
    if (top == null || !top.folder.equals(folder)) {
      top = new OpenFolder(folder);
      open.push(top);
    }
    return top;
  }

  private static boolean isInside(String folder, String ancestor) {
    return ancestor.isEmpty() || folder.equals(ancestor) || folder.startsWith(ancestor + "/");
  }

  private void close(OpenFolder folder) throws IOException {
    folder.flush();
    finished.add(new FolderPages(folder.folder, List.copyOf(folder.pages), folder.symbols));
  }
}
