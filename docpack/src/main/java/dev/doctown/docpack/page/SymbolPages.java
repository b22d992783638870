package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The symbol index: a page per folder of source files with the signatures, first doc sentences and
 * places of everything in it that is not private, at most 500 entries a page.
 *
 * <p>The symbols come sorted by path, in which a folder's files can stand on both sides of a
 * subfolder; the pages of the folders on the way to the current file are kept open, so memory holds
 * at most one page a level.
 */
final class SymbolPages {
  static final int ENTRIES_PER_PAGE = 500;
  private static final int MOST_MEMBERS = 40;
  private static final int MOST_MACROS = 8;
  private static final Set<String> OTHER_KINDS =
      Set.of("type_alias", "macro", "constant", "namespace");

  /** A folder and its pages: entry paths in order, and how many symbols they show. */
  record FolderPages(String folder, List<String> pages, int symbols) {}

  private final SourceLinks links;
  private final EntrySink sink;
  private final Deque<OpenFolder> open = new ArrayDeque<>();
  private final List<FolderPages> finished = new ArrayList<>();

  SymbolPages(SourceLinks links, EntrySink sink) {
    this.links = links;
    this.sink = sink;
  }

  /** Writes all pages and lists them in the order in which their folders were finished. */
  List<FolderPages> write(TableSource tables) throws IOException {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS)) {
      FileLookup lookup = new FileLookup(files);
      FileSymbols file = new FileSymbols("");
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!symbol.getPath().equals(file.path)) {
          add(file);
          file = new FileSymbols(symbol.getPath());
        }
        if (lookup.categoryOf(symbol.getPath()).equals("source")) {
          file.add(symbol);
        }
      }
      add(file);
    }
    while (!open.isEmpty()) {
      close(open.pop());
    }
    return finished;
  }

  /** The listed symbols of one file with their depth below listed symbols. */
  private static final class FileSymbols {
    private final String path;
    private final List<SymbolRow> rows = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, List<SymbolRow>> enumMembers = new HashMap<>();
    private final List<SymbolRow> macros = new ArrayList<>();
    private final Map<String, SymbolRow> impls = new HashMap<>();
    // Private symbols, and functions: what stands inside is no part of the surface.
    private final Set<String> closed = new HashSet<>();

    private FileSymbols(String path) {
      this.path = path;
    }

    private void add(SymbolRow symbol) {
      String parent = symbol.getParentSymbolId();
      if (symbol.getVisibility().equals("private") || (parent != null && closed.contains(parent))) {
        closed.add(symbol.getSymbolId());
        return;
      }
      if (parent != null && symbol.getKind().equals("enum_member")) {
        enumMembers.computeIfAbsent(parent, unused -> new ArrayList<>()).add(symbol);
      }
      if (ShownSignature.isObjectLikeMacro(symbol)) {
        if (!ShownSignature.isIncludeGuard(symbol)) {
          macros.add(symbol);
        }
        return;
      }
      String kind = symbol.getKind();
      if (kind.equals("impl")) {
        impls.put(symbol.getSymbolId(), symbol);
        return;
      }
      boolean function = SymbolKinds.isFunction(kind, !symbol.getParameters().isEmpty());
      if (!function && !SymbolKinds.TYPES.contains(kind) && !OTHER_KINDS.contains(kind)) {
        return;
      }
      if (function) {
        closed.add(symbol.getSymbolId());
      }
      SymbolRow impl = parent == null ? null : impls.remove(parent);
      if (impl != null) {
        list(impl);
      }
      list(symbol);
    }

    /** An implementation is listed with its first listed member: it says whose they are. */
    private void list(SymbolRow symbol) {
      String parent = symbol.getParentSymbolId();
      int depth = parent == null ? 0 : depths.getOrDefault(parent, -1) + 1;
      depths.put(symbol.getSymbolId(), depth);
      rows.add(symbol);
    }
  }

  private final class OpenFolder {
    private final String folder;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int entriesOnPage;
    private int entries;

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
      String title =
          "# Symbols in " + (folder.isEmpty() ? "the root folder" : MarkdownText.code(folder));
      String page =
          title
              + (number == 1 ? "" : ", page " + number)
              + "\n\n[Overview](../overview.md)\n"
              + text
              + "\nPrivate symbols are left out; the table `symbols` has them all.\n";
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      sink.entry(path, out -> out.write(bytes));
      pages.add(path);
      text.setLength(0);
      entriesOnPage = 0;
    }
  }

  private void add(FileSymbols file) throws IOException {
    if (file.rows.isEmpty() && file.macros.isEmpty()) {
      return;
    }
    OpenFolder folder = openFolderOf(file.path);
    String heading = "\n## " + links.file(file.path) + "\n\n";
    folder.text.append(heading);
    for (SymbolRow symbol : file.rows) {
      if (folder.entriesOnPage == ENTRIES_PER_PAGE) {
        folder.flush();
        folder.text.append(heading);
      }
      int depth = file.depths.getOrDefault(symbol.getSymbolId(), 0);
      folder.text.append(entry(symbol, depth));
      List<SymbolRow> values = file.enumMembers.getOrDefault(symbol.getSymbolId(), List.of());
      folder.text.append(names(values, MOST_MEMBERS, "more value", depth + 1));
      folder.entriesOnPage++;
      folder.entries++;
    }
    if (!file.macros.isEmpty()) {
      folder.text.append(names(file.macros, MOST_MACROS, "more plain macro", 0));
      folder.entriesOnPage++;
      folder.entries += file.macros.size();
    }
  }

  private String entry(SymbolRow symbol, int depth) {
    String sentence = DocSentence.of(symbol.getDocComment());
    return "  ".repeat(depth)
        + "- "
        + MarkdownText.code(ShownSignature.of(symbol))
        + (sentence.isEmpty() ? "" : " — " + MarkdownText.escape(sentence))
        + " "
        + links.lines(symbol.getPath(), symbol.getStartLine(), symbol.getEndLine())
        + "\n";
  }

  /** Names in one line: the members of an enum, macros that stand for a value; often many. */
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
    finished.add(new FolderPages(folder.folder, List.copyOf(folder.pages), folder.entries));
  }
}
