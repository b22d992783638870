package dev.doctown.docpack.page;

import dev.doctown.docpack.DerivedEntries;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.TableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the pages: {@code docs/symbols/*.md}, {@code docs/overview.md}, {@code README.md} and
 * {@code llms.txt}. Text of the repository is shown as text (see {@link MarkdownText}).
 */
public final class Pages implements DerivedEntries {
  private static final int MOST_CORE_SYMBOLS = 15;

  /** With fewer types than this, functions are where to start as well. */
  private static final int FEW_TYPES = 5;

  @Override
  public void write(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    RepositoryFacts facts = RepositoryFacts.read(tables);
    SourceLinks links = SourceLinks.of(description.source(), facts.oddPaths());
    List<SymbolPages.FolderPages> symbolPages = new SymbolPages(links, sink).write(tables);
    List<CoreSymbols.CoreSymbol> types =
        CoreSymbols.read(tables, CoreSymbols.Kind.TYPES, MOST_CORE_SYMBOLS);
    List<CoreSymbols.CoreSymbol> functions =
        types.size() < FEW_TYPES
            ? CoreSymbols.read(tables, CoreSymbols.Kind.FUNCTIONS, MOST_CORE_SYMBOLS - types.size())
            : List.of();
    PageData data =
        new PageData(
            facts, ReadmeParagraphs.read(tables, facts.readmes()), types, functions, symbolPages);
    text(sink, "docs/overview.md", new OverviewPage(description, data, links).render());
    text(sink, "README.md", FrontPages.readme(description, data));
    text(sink, "llms.txt", FrontPages.llms(description, data));
  }

  private static void text(EntrySink sink, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.entry(path, out -> out.write(bytes));
  }
}
