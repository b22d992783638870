package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Level 4: one question about the whole, shown its subsystems, their graph and its findings. */
public record ArchitectureTasks() implements TaskPlan {
  private static final long serialVersionUID = 1L;

  /** The subject of the level's only task. */
  public static final String SUBJECT = "architecture";

  private static final int MOST_SUBSYSTEMS = 30;
  private static final int MOST_INSIGHTS = 30;

  @Override
  public int level() {
    return 4;
  }

  @Override
  public void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException {
    Parts parts = new Parts();
    subsystems(sources, parts);
    int number = 0;
    for (ArchitectureInsightRow insight : sources.all(RunKind.ARCHITECTURE_INSIGHTS)) {
      if (number < MOST_INSIGHTS && !insight.getEvidence().isEmpty()) {
        number++;
        parts.quoted(
            "I", "finding", insight.getDescription(), number + 1, insight.getEvidence().get(0));
      }
    }
    if (!parts.all().isEmpty()) {
      tasks.add(
          Tasks.about(SUBJECT, level(), "architecture", parts)
              .setName(sources.view().repository().getName())
              .build());
    }
  }

  /** Adds the subsystems of the project's own code, the largest first. */
  static void subsystems(LevelSources sources, Parts parts) {
    List<SubsystemRow> all = sources.all(RunKind.SUBSYSTEMS);
    Map<String, String> names = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    for (SubsystemRow row : all) {
      names.put(row.getSubsystemId(), row.getName());
      row.getSymbols().stream().findFirst().ifPresent(wanted::add);
    }
    Map<String, SymbolRow> symbols = SubsystemTasks.symbols(sources, wanted);
    Map<String, String> summaries = sources.summaries();
    List<SubsystemRow> shown =
        all.stream()
            .filter(row -> "code".equals(row.getRole()))
            .sorted(
                Comparator.comparingInt((SubsystemRow row) -> -row.getFiles().size())
                    .thenComparing(SubsystemRow::getSubsystemId, Utf8Order.INSTANCE))
            .limit(MOST_SUBSYSTEMS)
            .toList();
    int number = 0;
    for (SubsystemRow row : shown) {
      String purpose = row.getPrimaryPurpose();
      String summary = summaries.getOrDefault(row.getSubsystemId(), purpose == null ? "" : purpose);
      List<String> uses =
          row.getDependsOn().stream()
              .map(id -> names.getOrDefault(id, ""))
              .sorted(Utf8Order.INSTANCE)
              .toList();
      parts.quoted(
          "S",
          "part",
          row.getName()
              + (summary.isEmpty() ? "" : ": " + summary)
              + (uses.isEmpty() ? "" : "\nuses " + String.join(", ", uses)),
          number == 0 ? 0 : number + 1,
          SubsystemTasks.place(row, symbols));
      number++;
    }
  }
}
