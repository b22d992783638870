package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.core.documentation.ArchitectureTasks;
import dev.doctown.transforms.core.documentation.QuickstartTasks;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the analysis with what a model wrote about their subjects. */
final class Documentation {
  private static final String GENERATED = "generated";
  private static final String MIXED = "mixed";

  private final WorkDirectory workDirectory;
  private final PackParts parts;
  private final Repetitions repetitions;

  Documentation(WorkDirectory workDirectory, PackParts parts) {
    this.workDirectory = workDirectory;
    this.parts = parts;
    this.repetitions = Repetitions.among(workDirectory, parts.documented());
  }

  /** Answers by key; the answer to a question that two subjects share stands there once. */
  RowIterator<GenerationRow> generations() {
    return MergedRuns.open(
        workDirectory,
        RunKind.GENERATIONS,
        parts.documentedRuns(RunKind.GENERATIONS).stream().map(RunSegment::all).toList());
  }

  /** Symbols, those included of which only a model says something. */
  RowIterator<EnrichedSymbolRow> symbols(RowIterator<EnrichedSymbolRow> rows) {
    return new DocumentedSymbols(rows, subjects(1, 2), repetitions);
  }

  /** Subsystems. */
  RowIterator<SubsystemRow> subsystems(RowIterator<SubsystemRow> rows) {
    Map<String, DocumentedSubject> said = byId(3);
    List<SubsystemRow> all = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(row -> all.add(subsystem(row, said.get(row.getSubsystemId()))));
    }
    return RowIterator.of(all);
  }

  private static SubsystemRow subsystem(SubsystemRow row, @Nullable DocumentedSubject said) {
    if (said == null) {
      return row;
    }
    SubsystemRow.Builder changed =
        SubsystemRow.newBuilder(row)
            .setStatements(said.getStatements())
            .setRejections(said.getRejections());
    if (!said.getStatements().isEmpty()) {
      changed.setProvenance(MIXED);
      if (row.getDescription() == null) {
        changed.setDescription(text(said.getStatements()));
      }
    }
    return changed.build();
  }

  /** Insights, those that a model worded among them. */
  RowIterator<ArchitectureInsightRow> insights(RowIterator<ArchitectureInsightRow> rows) {
    TreeMap<String, ArchitectureInsightRow> all = new TreeMap<>(Utf8Order.INSTANCE);
    try (rows) {
      rows.forEachRemaining(row -> all.put(row.getInsightId(), row));
    }
    DocumentedSubject said = byId(4).get(ArchitectureTasks.SUBJECT);
    if (said != null) {
      Map<String, String> subsystems = subsystemsOfFiles();
      for (Statement statement : said.getStatements()) {
        ArchitectureInsightRow row = insight(statement, subsystems);
        all.putIfAbsent(row.getInsightId(), row);
      }
    }
    return RowIterator.of(all.values());
  }

  private static ArchitectureInsightRow insight(
      Statement statement, Map<String, String> subsystems) {
    TreeSet<String> components = new TreeSet<>(Utf8Order.INSTANCE);
    for (Evidence evidence : statement.getEvidence()) {
      String subsystem = subsystems.get(evidence.getPath());
      if (subsystem != null) {
        components.add(subsystem);
      }
    }
    return ArchitectureInsightRow.newBuilder()
        .setInsightId(Digests.id(GENERATED, statement.getAspect(), statement.getText()))
        .setCategory(statement.getAspect())
        .setDescription(statement.getText())
        .setAffectedComponents(List.copyOf(components))
        .setEvidence(statement.getEvidence())
        .setProvenance(GENERATED)
        .setStatements(List.of(statement))
        .build();
  }

  /** The quickstart; it also holds what was dropped of the insights. */
  RowIterator<QuickstartRow> quickstart(RowIterator<QuickstartRow> rows) {
    DocumentedSubject said = byId(5).get(QuickstartTasks.SUBJECT);
    DocumentedSubject architecture = byId(4).get(ArchitectureTasks.SUBJECT);
    List<Rejection> rejections =
        Stream.of(architecture, said)
            .filter(subject -> subject != null)
            .flatMap(subject -> subject.getRejections().stream())
            .toList();
    List<QuickstartRow> all = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(
          row -> {
            List<Statement> statements = said == null ? List.of() : said.getStatements();
            all.add(
                QuickstartRow.newBuilder(row)
                    .setStatements(statements)
                    .setRejections(rejections)
                    .setProvenance(statements.isEmpty() ? row.getProvenance() : MIXED)
                    .build());
          });
    }
    return RowIterator.of(all);
  }

  /** What came of each level. */
  List<LevelCount> levels() {
    return repetitions.counted(LevelCounts.of(parts.documented()));
  }

  /**
   * A failure for each level whose model could not be asked, or not about all before a deadline.
   */
  Optional<RunAddress> faults() {
    TreeMap<String, FailureRow> rows = new TreeMap<>(Utf8Order.INSTANCE);
    for (DocumentedBatch batch : parts.documented()) {
      Fault fault = batch.getFault();
      if (fault != null) {
        String subject = "level " + batch.getLevel();
        rows.putIfAbsent(
            subject + fault.getCode(),
            new FailureRow("document", subject, fault.getCode(), fault.getMessage()));
      }
    }
    for (LevelCount level : levels()) {
      if (level.getDeferred() > 0) {
        String subject = "level " + level.getLevel();
        String code = ErrorCode.DEADLINE_REACHED.name();
        rows.put(
            subject + code,
            new FailureRow(
                "document",
                subject,
                code,
                level.getDeferred()
                    + " of "
                    + level.getTasks()
                    + " subjects are left for the next build, which goes on from here"));
      }
    }
    try {
      return RunWriter.write(workDirectory, RunKind.FAILURES, rows.values());
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private Map<String, DocumentedSubject> byId(int level) {
    Map<String, DocumentedSubject> byId = new HashMap<>();
    try (RowIterator<DocumentedSubject> subjects = subjects(level, level)) {
      subjects.forEachRemaining(
          subject -> byId.put(subject.getSubject(), repetitions.without(subject)));
    }
    return byId;
  }

  private RowIterator<DocumentedSubject> subjects(int from, int to) {
    List<RunAddress> runs =
        parts.documented().stream()
            .filter(batch -> batch.getLevel() >= from && batch.getLevel() <= to)
            .flatMap(batch -> RunKind.DOCUMENTED.among(batch.getRuns()).stream())
            .toList();
    return MergedRuns.open(
        workDirectory, RunKind.DOCUMENTED, runs.stream().map(RunSegment::all).toList());
  }

  private Map<String, String> subsystemsOfFiles() {
    Map<String, String> subsystems = new HashMap<>();
    try (RowIterator<FileSubsystem> rows =
        new ConcatenatedRuns<>(
            workDirectory, RunKind.FILE_SUBSYSTEMS, parts.runs(RunKind.FILE_SUBSYSTEMS))) {
      rows.forEachRemaining(row -> subsystems.put(row.getPath(), row.getSubsystemId()));
    }
    return subsystems;
  }

  /** What statements say of the whole, one behind the other. */
  static String text(List<Statement> statements) {
    return statements.stream()
        .filter(
            statement ->
                statement.getAspect().equals("summary") || statement.getAspect().equals("detail"))
        .map(Statement::getText)
        .collect(Collectors.joining(" "));
  }
}
