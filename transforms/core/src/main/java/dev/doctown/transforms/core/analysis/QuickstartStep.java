package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.docpack.page.ReadmeParagraphs;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredCommand;
import dev.doctown.transforms.core.manifest.DeclaredModule;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.manifest.ProgramSource;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.subsystem.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to start with the repository: writes the one row of {@code quickstart}. */
public record QuickstartStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  private static final int ENTRY_POINTS = 40;

  /** One or two words in front of the first sentence. */
  private static final Pattern EXCLAMATION =
      Pattern.compile("^\\p{Lu}[\\p{L}\\p{N}-]*(?: [\\p{L}\\p{N}-]+)?[.!] (?=\\p{Lu})");

  private static final Set<String> LATE = Set.of("route", DocumentedApi.KIND);

  @Override
  public String name() {
    return "quickstart";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    Optional<ManifestFacts> manifests =
        results.find(ManifestFacts.class).map(facts -> facts.withPrograms(programs(results)));
    List<Command> commands =
        manifests.map(ManifestFacts::bestCommands).orElse(List.of()).stream()
            .map(QuickstartStep::command)
            .toList();
    Statement summary =
        summary(repository, manifests.map(ManifestFacts::modules).orElse(List.of()));
    List<Evidence> evidence = new ArrayList<>();
    if (summary != null) {
      evidence.add(new Evidence(summary.path(), summary.startLine(), summary.endLine(), null));
    }
    results.writeSorted(
        RunKind.QUICKSTART,
        List.of(
            new QuickstartRow(
                entryPoints(results),
                coreTypes(results),
                gettingStarted(commands),
                commands,
                evidence,
                "extracted",
                summary == null ? null : summary.text(),
                List.of(),
                List.of())));
  }

  /** What the code shows to be a program of the project's users. */
  private static List<ProgramSource> programs(AnalysisResults results) {
    RepositoryLayout layout = layout(results);
    return results.find(EntryPoints.class).map(EntryPoints::rows).orElse(List.of()).stream()
        .filter(row -> row.getKind().equals("main"))
        .filter(row -> !layout.isAside(row.getPath()))
        .filter(row -> !layout.isTool(row.getPath()))
        .map(row -> new ProgramSource(row.getPath(), row.getLine()))
        .toList();
  }

  private static RepositoryLayout layout(AnalysisResults results) {
    return results
        .find(SymbolGraph.class)
        .map(SymbolGraph::layout)
        .orElseGet(RepositoryLayout::unknown);
  }

  private static Command command(DeclaredCommand declared) {
    return new Command(
        declared.purpose().name().toLowerCase(Locale.ROOT),
        declared.typed(),
        declared.path(),
        declared.line(),
        declared.origin().name().toLowerCase(Locale.ROOT));
  }

  /** A sentence for the first command of each purpose. */
  private static String gettingStarted(List<Command> commands) {
    List<String> sentences = new ArrayList<>();
    Set<String> said = new LinkedHashSet<>();
    for (Command command : commands) {
      String verb =
          switch (command.getPurpose()) {
            case "install" ->
                command.getCommand().indexOf(' ') < 0 ? "Depend on it as" : "Install it with";
            case "build" -> "Build it with";
            case "test" -> "Run its tests with";
            case "run" -> "Run it with";
            default -> "";
          };
      if (!verb.isEmpty() && said.add(command.getPurpose())) {
        sentences.add(verb + " `" + command.getCommand() + "`.");
      }
    }
    return String.join("\n", sentences);
  }

  private static List<String> entryPoints(AnalysisResults results) {
    RepositoryLayout layout = layout(results);
    Set<String> symbols = new LinkedHashSet<>();
    Optional<EntryPoints> entryPoints = results.find(EntryPoints.class);
    entryPoints.map(EntryPoints::rows).orElse(List.of()).stream()
        .filter(row -> row.getSymbolId() != null && !LATE.contains(row.getKind()))
        .sorted(Comparator.comparing(row -> layout.isAside(row.getPath())))
        .forEach(row -> symbols.add(row.getSymbolId()));
    for (EntryPointRow row : entryPoints.map(EntryPoints::documented).orElse(List.of())) {
      if (row.getSymbolId() != null) {
        symbols.add(row.getSymbolId());
      }
    }
    return symbols.stream().limit(ENTRY_POINTS).toList();
  }

  private static List<String> coreTypes(AnalysisResults results) {
    Optional<DocumentedNames> documents = results.find(DocumentedNames.class);
    return results
        .find(SymbolGraph.class)
        .map(graph -> CoreTypes.of(graph, documents.orElseGet(DocumentedNames::none)))
        .orElse(List.of());
  }

  /** What the project says it is, and where. */
  private static @Nullable Statement summary(
      RepositoryView repository, List<DeclaredModule> modules) {
    DeclaredModule root =
        modules.stream().filter(module -> module.folder().isEmpty()).findFirst().orElse(null);
    Statement described =
        ModuleDescriptions.read(repository, modules).values().stream()
            .filter(description -> description.path().indexOf('/') < 0)
            .findFirst()
            .orElse(null);
    try (RowIterator<FileContent> readmes =
        repository.contents(file -> file.getPath().matches("(?i)readme(?:\\.\\w{1,8})?"))) {
      while (readmes.hasNext()) {
        FileContent readme = readmes.next();
        String path = readme.file().getPath();
        String paragraph =
            root == null || described == null
                ? ReadmeParagraphs.firstParagraph(path, readme.text())
                : ReadmeParagraphs.introducing(root.name(), described.text(), path, readme.text());
        String said = EXCLAMATION.matcher(paragraph).replaceFirst("");
        Statement summary = QuotedLines.of(path, readme.text(), said);
        if (summary != null) {
          return summary;
        }
      }
    }
    return described;
  }
}
