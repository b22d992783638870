package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EntryPointRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code docs/quickstart.md}: what it is, its commands, where it begins, what it needs. */
final class QuickstartPage {
  /** Changes of folder, which may stand on lines above. */
  private static final Pattern MOVED = Pattern.compile("^(?:mkdir -p [^&]+ && )?cd [^&]+ && ");

  private static final int MOST_COMMANDS = 12;
  private static final int MOST_ENTRY_POINTS = 20;
  private static final int MOST_DEPENDENCIES = 60;
  private static final List<String> PURPOSES = List.of("install", "build", "test", "run", "other");

  private final PageData data;
  private final SourceLinks links;
  private final StatementText statements;
  private final StringBuilder out = new StringBuilder();

  QuickstartPage(PageData data, SourceLinks links) {
    this.data = data;
    this.links = links;
    this.statements = new StatementText(links);
  }

  String render(PageFrame frame, DeclaredDependencies dependencies) {
    out.append("# Quickstart for ")
        .append(MarkdownText.escape(frame.name()))
        .append("\n\n[Overview](overview.md)\n\n")
        .append(data.quotedSummary(links));
    gettingStarted();
    commands();
    entryPoints();
    coreTypes();
    dependencies(dependencies.byScope());
    return frame.page(
        "quickstart",
        "Quickstart for " + frame.name(),
        "How to install, build, test and run it, where it starts, what it needs",
        List.of(),
        out.toString(),
        statements);
  }

  private void gettingStarted() {
    String what = statements.paragraph(StatementText.of(data.starting(), "summary", "detail"));
    String steps = statements.steps(data.starting());
    out.append(what.isEmpty() ? "" : what + "\n\n")
        .append(steps.isEmpty() ? "" : "## Getting started\n\n" + steps + "\n");
  }

  private void commands() {
    Map<String, List<Command>> commands = new LinkedHashMap<>();
    PURPOSES.forEach(purpose -> commands.put(purpose, new ArrayList<>()));
    if (data.quickstart() != null) {
      for (Command command : data.quickstart().getCommands()) {
        commands.getOrDefault(command.getPurpose(), new ArrayList<>()).add(command);
      }
    }
    if (commands.values().stream().allMatch(List::isEmpty)) {
      out.append("The repository declares no commands.\n");
    }
    commands.forEach(
        (purpose, list) -> {
          if (!list.isEmpty()) {
            out.append("## ")
                .append(heading(purpose))
                .append("\n\n")
                .append(MarkdownText.bullets(list, MOST_COMMANDS, this::command))
                .append("\n");
          }
        });
  }

  private static String heading(String purpose) {
    return switch (purpose) {
      case "install" -> "Install";
      case "build" -> "Build";
      case "test" -> "Test";
      case "run" -> "Run";
      default -> "Other commands";
    };
  }

  private String command(Command command) {
    String origin = command.getOrigin() == null ? "written" : command.getOrigin();
    boolean isTyped =
        command.getCommand().indexOf(' ') > 0 || !command.getPurpose().equals("install");
    String how =
        switch (origin) {
          case "target" -> isTyped ? ", declared at " : " as a dependency, declared at ";
          case "convention" -> ", the usual command with ";
          default ->
              MOVED.matcher(command.getCommand()).find()
                  ? ", as written up to "
                  : ", as written at ";
        };
    return MarkdownText.code(command.getCommand())
        + how
        + links.place(command.getPath(), command.getLine(), command.getLine());
  }

  private void entryPoints() {
    EntryPointGroups groups = data.entryPointGroups();
    if (groups.isEmpty()) {
      return;
    }
    EntryPointText text = new EntryPointText(data, links);
    out.append("## Entry points\n");
    list("", groups.own(), MOST_ENTRY_POINTS, text::line);
    list("What its documents lead callers to:", groups.documented(), MOST_COMMANDS, text::shown);
    list("In tests, examples and tools:", groups.aside(), MOST_COMMANDS, text::line);
    out.append("\n");
  }

  private void list(
      String heading, List<EntryPointRow> entries, int most, Function<EntryPointRow, String> line) {
    if (!entries.isEmpty()) {
      out.append(heading.isEmpty() ? "" : "\n" + heading + "\n")
          .append("\n")
          .append(MarkdownText.bullets(entries, most, line));
    }
  }

  private void coreTypes() {
    if (!data.saysWhereToStart()) {
      return;
    }
    List<SymbolCard> core = new ArrayList<>(data.coreTypes());
    core.addAll(data.coreFunctions());
    out.append("## Core ")
        .append(data.coreTypes().isEmpty() ? "functions" : "types")
        .append("\n\nThe most central first.\n\n")
        .append(
            MarkdownText.bullets(
                core,
                PageData.MOST_KEY_SYMBOLS,
                card ->
                    MarkdownText.code(card.qualifiedName())
                        + statements.told(card, data.statements())
                        + " "
                        + links.place(card.path(), card.startLine(), card.endLine())))
        .append("\n");
  }

  private void dependencies(SortedMap<String, DeclaredDependencies.Scope> scopes) {
    if (scopes.isEmpty()) {
      return;
    }
    out.append("## Declared dependencies\n");
    scopes.forEach(
        (name, scope) ->
            out.append("\n### ")
                .append(MarkdownText.escape(name))
                .append("\n\n")
                .append(MarkdownText.bullets(scope.first(), MOST_DEPENDENCIES, this::dependency))
                .append(
                    scope.left() == 0
                        ? ""
                        : "- … and " + MarkdownText.count(scope.left()) + " more\n"));
  }

  private String dependency(DependencyRow row) {
    String version = row.getVersion();
    String module = row.getModulePath();
    return MarkdownText.code(row.getName())
        + (version == null ? "" : " " + MarkdownText.code(version))
        + " "
        + links.place(row.getPath(), row.getLine(), row.getLine())
        + (module == null ? "" : ", in this repository: " + links.file(module));
  }
}
