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
  private static final int MOST_CORE_TYPES = 15;

  @Override
  public void write(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    List<SymbolPages.FolderPages> symbolPages =
        new SymbolPages(SourceLinks.of(description.source()), sink).write(tables);
    RepositoryFacts facts = RepositoryFacts.read(tables);
    PageData data =
        new PageData(
            facts,
            ReadmeParagraphs.read(tables, facts.readmes()),
            CoreTypes.read(tables, MOST_CORE_TYPES),
            symbolPages);
    text(sink, "docs/overview.md", new OverviewPage(description, data).render());
    text(sink, "README.md", FrontPages.readme(description, data));
    text(sink, "llms.txt", FrontPages.llms(description, data));
  }

  private static void text(EntrySink sink, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.entry(path, out -> out.write(bytes));
  }
}
