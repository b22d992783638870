package dev.doctown.docpack.page;

import dev.doctown.docpack.DerivedEntries;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the pages below {@code docs/} with their diagrams, {@code README.md} and {@code llms.txt}.
 * Text of the repository is shown as text (see {@link MarkdownText}).
 *
 * <p>Tables are streamed. Memory holds what {@link PageData} says, and one page at a time.
 */
public final class Pages implements DerivedEntries {

  @Override
  public void write(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    RepositoryFacts facts = RepositoryFacts.read(tables);
    SourceLinks links = SourceLinks.of(description.source(), facts.oddPaths());
    PageFrame frame = new PageFrame(description, links);
    FileNotes files = FileNotes.read(tables);
    SubsystemTree subsystems = SubsystemTree.read(tables, files);
    Examples examples = Examples.read(tables);
    SymbolStatements statements =
        SymbolStatements.read(
            tables,
            subsystems.all().stream()
                .flatMap(row -> PageData.keySymbols(row).stream())
                .collect(Collectors.toSet()));
    List<SymbolPages.FolderPages> symbolPages =
        new SymbolPages(links, frame, files, subsystems, examples, statements, sink).write(tables);
    StatedInsights stated = StatedInsights.read(tables);
    List<FlowStepRow> flows = PageData.first(tables, DocpackTable.FLOWS, FlowsPage.MOST_STEPS);
    Set<String> named = new HashSet<>(stated.components());
    for (FlowStepRow step : flows) {
      named.add(step.getEntrySymbolId());
      named.add(step.getSymbolId());
      if (step.getNamedSymbolId() != null) {
        named.add(step.getNamedSymbolId());
      }
    }
    PageData data =
        PageData.read(tables, facts, subsystems, files, examples, statements, named, symbolPages);
    DiagramText diagrams = new DiagramText(sink);
    for (SubsystemRow row : subsystems.all()) {
      String page = new SubsystemPage(data, links, diagrams).render(row, frame);
      text(sink, "docs/" + SubsystemTree.page(row), page);
    }
    PageList pages = new PageList();
    quickstart(tables, sink, data, links, frame, pages);
    if (!subsystems.isEmpty()) {
      StatementText worded = new StatementText(links);
      String insights =
          stated.render(data, links, worded) + InsightsText.read(tables, links, worded);
      pages.add(
          "architecture.md",
          "Architecture",
          "how the subsystems use each other"
              + (insights.isEmpty() ? "" : ", and findings with their places"));
      text(
          sink,
          "docs/architecture.md",
          new ArchitecturePage(data, links, diagrams).render(frame, insights, worded));
    }
    boolean begins = !FlowsPage.programs(data).isEmpty() || !FlowsPage.routes(data).isEmpty();
    if (!flows.isEmpty() || begins) {
      pages.add("flows.md", "Flows", "call paths from the entry points through the subsystems");
      text(sink, "docs/flows.md", new FlowsPage(data, links).render(frame, flows));
    }
    configuration(tables, sink, data, links, frame, pages);
    text(
        sink,
        "docs/overview.md",
        new OverviewPage(description, data, links, diagrams).render(frame, pages));
    text(sink, "README.md", FrontPages.readme(description, data, frame, pages));
    text(sink, "llms.txt", FrontPages.llms(description, data, links, pages));
  }

  private static void quickstart(
      TableSource tables,
      EntrySink sink,
      PageData data,
      SourceLinks links,
      PageFrame frame,
      PageList pages)
      throws IOException {
    if (data.quickstart() == null && data.entryPoints().isEmpty()) {
      return;
    }
    pages.add(
        "quickstart.md",
        "Quickstart",
        "commands to install, build, test and run, entry points, core types, dependencies");
    text(
        sink,
        "docs/quickstart.md",
        new QuickstartPage(data, links)
            .render(frame, DeclaredDependencies.read(tables, data.facts().layout())));
  }

  private static void configuration(
      TableSource tables,
      EntrySink sink,
      PageData data,
      SourceLinks links,
      PageFrame frame,
      PageList pages)
      throws IOException {
    int number = 1;
    Settings settings = Settings.read(tables, data.facts().layout());
    for (String page : new ConfigurationPages(links).render(frame, settings)) {
      String path = ConfigurationPages.path(number);
      pages.add(
          path,
          "Configuration" + (number == 1 ? "" : ", page " + number),
          "environment variables, flags and properties with defaults and places");
      text(sink, "docs/" + path, page);
      number++;
    }
  }

  private static void text(EntrySink sink, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.entry(path, out -> out.write(bytes));
  }
}
