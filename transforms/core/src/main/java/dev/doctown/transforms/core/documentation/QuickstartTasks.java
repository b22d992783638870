package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.run.RunKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Level 5: one question about how to begin, shown what the project says it is, its commands, entry
 * points, core types and subsystems.
 */
public record QuickstartTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  /** The subject of the level's only task. */
  public static final String SUBJECT = "quickstart";

  private static final int MOST_COMMANDS = 10;
  private static final int MOST_ENTRY_POINTS = 10;
  private static final int MOST_TYPES = 10;

  @Override
  public int level() {
    return 5;
  }

  @Override
  public void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException {
    Parts parts = new Parts();
    for (QuickstartRow row : sources.all(RunKind.QUICKSTART)) {
      String summary = row.getSummary();
      Evidence place = row.getEvidence().isEmpty() ? null : row.getEvidence().get(0);
      if (summary != null && place != null) {
        parts.quoted("R", "what its README says", summary, 0, place);
      }
      commands(row, parts);
      types(sources, row, parts);
    }
    int number = 0;
    for (EntryPointRow entry : sources.all(RunKind.ENTRY_POINTS)) {
      if (number < MOST_ENTRY_POINTS && !entry.getKind().equals("documented")) {
        number++;
        parts.quoted(
            "E",
            "entry point",
            entry.getKind().replace('_', ' ') + " " + entry.getName() + " in " + entry.getPath(),
            number + 1,
            new Evidence(entry.getPath(), entry.getLine(), entry.getLine(), null));
      }
    }
    ArchitectureTasks.subsystems(sources, parts);
    if (!parts.all().isEmpty()) {
      tasks.add(
          Tasks.about(SUBJECT, level(), "quickstart", parts)
              .setName(sources.view().repository().getName())
              .build());
    }
  }

  private static void commands(QuickstartRow row, Parts parts) {
    int number = 0;
    for (Command command : row.getCommands().stream().limit(MOST_COMMANDS).toList()) {
      number++;
      parts.quoted(
          "X",
          "command to " + command.getPurpose(),
          command.getCommand(),
          number,
          new Evidence(command.getPath(), command.getLine(), command.getLine(), null));
    }
  }

  private static void types(LevelSources sources, QuickstartRow row, Parts parts) {
    List<String> ids = row.getCoreTypes().stream().limit(MOST_TYPES).toList();
    Map<String, SymbolRow> symbols = SubsystemTasks.symbols(sources, new HashSet<>(ids));
    Map<String, String> summaries = sources.summaries();
    List<SymbolRow> central =
        ids.stream().map(symbols::get).filter(symbol -> symbol != null).toList();
    for (SymbolRow symbol : Ranked.inOrderOfSource(central)) {
      parts.card(
          "T",
          "main type",
          symbol,
          summaries.get(symbol.getSymbolId()),
          1 + central.indexOf(symbol));
    }
  }
}
