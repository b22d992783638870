package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What more than one page shows, read from the tables. Memory holds a small record for each file,
 * the subsystems, the symbols that pages name, and the first {@value #MOST_ROWS} entry points.
 *
 * @param symbolPages in order of their folders
 */
record PageData(
    RepositoryFacts facts,
    Map<String, String> readmeParagraphs,
    @Nullable QuickstartRow quickstart,
    List<EntryPointRow> entryPoints,
    SubsystemTree subsystems,
    FileNotes files,
    KeyFiles keyFiles,
    SubsystemUses uses,
    SymbolCards symbols,
    Examples examples,
    SymbolStatements statements,
    List<SymbolPages.FolderPages> symbolPages) {
  static final int MOST_KEY_SYMBOLS = 15;
  static final int MOST_ROWS = 10_000;

  /** With fewer types than this, functions are where to start as well. */
  private static final int FEW_TYPES = 5;

  PageData {
    symbolPages =
        symbolPages.stream()
            .sorted(Comparator.comparing(SymbolPages.FolderPages::folder, Utf8Order.INSTANCE))
            .toList();
  }

  static PageData read(
      TableSource tables,
      RepositoryFacts facts,
      SubsystemTree subsystems,
      FileNotes files,
      Examples examples,
      SymbolStatements statements,
      Collection<String> named,
      List<SymbolPages.FolderPages> symbolPages) {
    List<QuickstartRow> quickstart = first(tables, DocpackTable.QUICKSTART, 1);
    List<EntryPointRow> entryPoints = first(tables, DocpackTable.ENTRY_POINTS, MOST_ROWS);
    Set<String> wanted = new HashSet<>(named);
    quickstart.forEach(row -> wanted.addAll(row.getCoreTypes()));
    for (EntryPointRow row : entryPoints) {
      if (row.getSymbolId() != null) {
        wanted.add(row.getSymbolId());
      }
    }
    subsystems.all().forEach(row -> wanted.addAll(keySymbols(row)));
    return new PageData(
        facts,
        ReadmeParagraphs.read(tables, facts.readmes()),
        quickstart.isEmpty() ? null : quickstart.get(0),
        entryPoints,
        subsystems,
        files,
        KeyFiles.read(tables, files, subsystems),
        SubsystemUses.read(tables, files, subsystems),
        SymbolCards.read(tables, wanted, facts.layout()),
        examples,
        statements,
        symbolPages);
  }

  /** The first rows of a table. */
  static <R extends SpecificRecord> List<R> first(
      TableSource tables, DocpackTable<R> table, int most) {
    List<R> rows = new ArrayList<>();
    try (RowIterator<R> read = tables.rows(table)) {
      while (read.hasNext() && rows.size() < most) {
        rows.add(read.next());
      }
    }
    return rows;
  }

  /** Ids of the symbols that the page of a subsystem tells about. */
  static List<String> keySymbols(SubsystemRow row) {
    List<String> ids = row.getSymbols();
    return ids.subList(0, Math.min(MOST_KEY_SYMBOLS, ids.size()));
  }

  List<SymbolCard> keySymbolsOf(SubsystemRow row) {
    return symbols.all(keySymbols(row));
  }

  /** What the project is in its own words; empty when nothing says it. */
  String summary() {
    if (quickstart != null && quickstart.getSummary() != null) {
      return quickstart.getSummary();
    }
    String readme = facts.rootReadme();
    return readme == null ? "" : readmeParagraphs.getOrDefault(readme, "");
  }

  EntryPointGroups entryPointGroups() {
    return EntryPointGroups.of(entryPoints, quickstart, facts.layout());
  }

  /** The summary as a quotation with its place, and an empty line behind it. */
  String quotedSummary(SourceLinks links) {
    String summary = summary();
    String readme = facts.rootReadme();
    String from = readme == null ? "" : links.file(readme);
    if (quickstart != null && quickstart.getSummary() != null) {
      List<Evidence> evidence = quickstart.getEvidence();
      from =
          evidence.isEmpty()
              ? ""
              : links.place(
                  evidence.get(0).getPath(),
                  evidence.get(0).getStartLine(),
                  evidence.get(0).getEndLine());
    }
    return summary.isEmpty()
        ? ""
        : "> "
            + MarkdownText.escape(summary)
            + "\n"
            + (from.isEmpty() ? "\n" : ">\n> — from " + from + "\n\n");
  }

  /** What a model says of how to start. */
  List<Statement> starting() {
    return quickstart == null ? List.of() : quickstart.getStatements();
  }

  /** The first page of a folder's symbols, from the folder of the pages; empty without one. */
  String symbolPage(String folder) {
    for (SymbolPages.FolderPages pages : symbolPages) {
      if (pages.folder().equals(folder) && !pages.pages().isEmpty()) {
        return pages.pages().get(0).substring("docs/".length());
      }
    }
    return "";
  }

  /** What a folder's README says first; empty when there is none. */
  String folderParagraph(String folder) {
    for (String path : facts.readmes()) {
      if (path.lastIndexOf('/') == folder.length() && path.startsWith(folder)) {
        return readmeParagraphs.getOrDefault(path, "");
      }
    }
    return "";
  }

  /** The types to read first, the most central one first. */
  List<SymbolCard> coreTypes() {
    return quickstart == null
        ? List.of()
        : symbols.all(quickstart.getCoreTypes()).stream()
            .filter(SymbolCard::startingPoint)
            .toList();
  }

  /** Where there are few types: the most central functions, of each subsystem in turn. */
  List<SymbolCard> coreFunctions() {
    if (coreTypes().size() >= FEW_TYPES) {
      return List.of();
    }
    Set<SymbolCard> functions = new LinkedHashSet<>();
    for (int place = 0; place < MOST_KEY_SYMBOLS; place++) {
      for (SubsystemRow row : subsystems.roots()) {
        List<SymbolCard> keys = keySymbolsOf(row);
        if (SubsystemTree.isCode(row)
            && place < keys.size()
            && SymbolKinds.FUNCTIONS.contains(keys.get(place).kind())
            && keys.get(place).startingPoint()) {
          functions.add(keys.get(place));
        }
      }
    }
    return functions.stream().limit(MOST_KEY_SYMBOLS).toList();
  }

  /** The innermost subsystem around a file. */
  @Nullable SubsystemRow subsystemOf(String path) {
    FileNotes.Note note = files.of(path);
    return note == null ? null : subsystems.of(note.subsystemId());
  }

  boolean saysWhereToStart() {
    return !coreTypes().isEmpty() || !coreFunctions().isEmpty();
  }

  /** State and size of the repository in a sentence. */
  String oneLine(RepositoryIdentity source) {
    StringBuilder line = new StringBuilder();
    String commit = source.commit();
    if (commit != null) {
      line.append("Commit ")
          .append(MarkdownText.code(commit.substring(0, Math.min(12, commit.length()))));
      if (source.ref() != null) {
        line.append(" (").append(MarkdownText.escape(source.ref())).append(")");
      }
      line.append(source.dirty() ? " with uncommitted changes" : "");
    } else if (source.dirty()) {
      line.append(
              source.ref() == null ? "A work tree" : "Branch " + MarkdownText.code(source.ref()))
          .append(" with uncommitted changes");
    } else {
      line.append("A folder without a commit");
    }
    String remote = source.remote();
    if (remote != null) {
      line.append(" of ").append(MarkdownText.code(remote));
    }
    RepositoryFacts.Tally all = facts.all();
    return line.append(": ")
        .append(MarkdownText.plural(all.files(), "file"))
        .append(", ")
        .append(MarkdownText.plural(all.lines(), "line"))
        .append(", ")
        .append(MarkdownText.bytes(all.bytes()))
        .append(".")
        .toString();
  }
}
