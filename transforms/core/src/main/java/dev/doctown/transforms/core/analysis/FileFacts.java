package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.page.DocSentence;
import dev.doctown.docpack.page.ReadmeParagraphs;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.language.FileCategory;
import dev.doctown.transforms.core.subsystem.FolderHeading;
import dev.doctown.transforms.core.subsystem.KeySymbol;
import dev.doctown.transforms.core.subsystem.PartitionedFile;
import dev.doctown.transforms.core.subsystem.Statement;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files say of themselves, as the partition takes it.
 *
 * @param files all of them, in the order of the table
 * @param headings of the READMEs of folders
 */
record FileFacts(List<PartitionedFile> files, List<FolderHeading> headings) {
  private static final int KEY_SYMBOLS = 6;
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(?:#\\s+(.{1,120}?)\\s*#*|(.{1,120})\\n(?:={3,}|-{3,}|~{3,}))\\s*$");
  private static final Pattern MARKUP =
      Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)|[`*]|<[^>]{1,200}>");

  FileFacts {
    files = List.copyOf(files);
    headings = List.copyOf(headings);
  }

  static FileFacts read(RepositoryView repository, Optional<SymbolGraph> graph) {
    FileStarts starts = FileStarts.read(repository);
    Map<String, Statement> introductions = new HashMap<>();
    List<FolderHeading> headings = new ArrayList<>();
    try (RowIterator<FileContent> contents =
        repository.contents(file -> isReadme(file) || isSource(file))) {
      while (contents.hasNext()) {
        FileContent content = contents.next();
        String path = content.file().getPath();
        if (isReadme(content.file())) {
          addHeading(path, content.text(), headings);
        } else {
          Statement introduction =
              FileIntroduction.of(
                  path,
                  content.file().getLanguage(),
                  content.file().getParser() != null,
                  starts.documented(path),
                  content.text());
          if (introduction != null) {
            introductions.put(path, introduction);
          }
        }
      }
    }
    Map<String, List<KeySymbol>> symbols = keySymbols(repository, graph);
    List<PartitionedFile> files = new ArrayList<>();
    try (RowIterator<FileRow> rows = repository.files()) {
      while (rows.hasNext()) {
        FileRow file = rows.next();
        String path = file.getPath();
        files.add(
            new PartitionedFile(
                path,
                FileCategory.valueOf(file.getCategory().toUpperCase(Locale.ROOT)),
                file.getLanguage(),
                starts.module(path),
                introductions.get(path),
                symbols.getOrDefault(path, List.of())));
      }
    }
    return new FileFacts(files, headings);
  }

  private static boolean isSource(FileRow file) {
    return file.getCategory().equals("source");
  }

  private static boolean isReadme(FileRow file) {
    String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
    return name.toLowerCase(Locale.ROOT).matches("readme(?:\\.(?:md|markdown|rst|txt|adoc))?");
  }

  static void addHeading(String path, String text, List<FolderHeading> headings) {
    Matcher heading = HEADING.matcher(text.substring(0, Math.min(text.length(), 4_096)));
    if (!heading.find()) {
      return;
    }
    String written = heading.group(1) == null ? heading.group(2) : heading.group(1);
    String title = MARKUP.matcher(written).replaceAll("$1").strip();
    String sentence = DocSentence.first(ReadmeParagraphs.firstParagraph(path, text));
    if (!title.isEmpty()) {
      headings.add(
          new FolderHeading(
              path.substring(0, Math.max(0, path.lastIndexOf('/'))),
              title,
              QuotedLines.of(path, text, sentence)));
    }
  }

  private static Map<String, List<KeySymbol>> keySymbols(
      RepositoryView repository, Optional<SymbolGraph> graph) {
    Map<String, List<KeySymbol>> symbols = new HashMap<>();
    if (graph.isEmpty()) {
      return symbols;
    }
    int number = 0;
    try (RowIterator<SymbolRow> rows = repository.symbols()) {
      while (rows.hasNext()) {
        SymbolRow symbol = rows.next();
        int own = number++;
        int structure = graph.get().structureOf(own);
        long rank =
            Math.max(graph.get().rank(own), structure < 0 ? 0 : graph.get().rank(structure));
        // A structure of C goes by the name that it has beside its tag.
        boolean known =
            structure >= 0
                || (graph.get().aliasOf(own) < 0
                    && (SymbolKinds.TYPES.contains(symbol.getKind())
                        || SymbolKinds.FUNCTIONS.contains(symbol.getKind())));
        if (known && !symbol.getVisibility().equals("private")) {
          List<KeySymbol> most =
              symbols.computeIfAbsent(symbol.getPath(), path -> new ArrayList<>());
          most.add(new KeySymbol(symbol.getSymbolId(), symbol.getName(), symbol.getKind(), rank));
          most.sort(
              Comparator.comparingLong(KeySymbol::rank)
                  .reversed()
                  .thenComparing(KeySymbol::id, Utf8Order.INSTANCE));
          if (most.size() > KEY_SYMBOLS) {
            most.remove(KEY_SYMBOLS);
          }
        }
      }
    }
    return symbols;
  }
}
