package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.core.gate.SaidBefore;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The gate that needs all answers: a sentence that was said of another subject before, level by
 * level in the order of their ids, says nothing of this one. Memory: some hundred bytes a sentence.
 */
final class Repetitions {
  /** Name of the gate. */
  static final String GATE = "repetition";

  private final Map<String, Set<Integer>> repeated = new HashMap<>();
  private final Map<Integer, Long> statements = new HashMap<>();
  private final Map<Integer, Long> emptied = new HashMap<>();

  private Repetitions() {}

  /** Those of one repository. */
  static Repetitions among(WorkDirectory workDirectory, List<DocumentedBatch> documented) {
    Repetitions repetitions = new Repetitions();
    SaidBefore said = SaidBefore.ofMany();
    documented.stream()
        .map(DocumentedBatch::getLevel)
        .distinct()
        .sorted()
        .forEach(
            level -> {
              try (RowIterator<DocumentedSubject> subjects =
                  subjects(workDirectory, documented, level)) {
                subjects.forEachRemaining(subject -> repetitions.add(subject, said));
              }
            });
    return repetitions;
  }

  private static RowIterator<DocumentedSubject> subjects(
      WorkDirectory workDirectory, List<DocumentedBatch> documented, int level) {
    return MergedRuns.open(
        workDirectory,
        RunKind.DOCUMENTED,
        documented.stream()
            .filter(batch -> batch.getLevel() == level)
            .flatMap(batch -> RunKind.DOCUMENTED.among(batch.getRuns()).stream())
            .map(RunSegment::all)
            .toList());
  }

  private void add(DocumentedSubject subject, SaidBefore said) {
    Set<Integer> places = new HashSet<>();
    for (int place = 0; place < subject.getStatements().size(); place++) {
      Statement statement = subject.getStatements().get(place);
      if (said.repeats(statement.getAspect(), statement.getText())) {
        places.add(place);
      }
    }
    if (!places.isEmpty()) {
      repeated.put(subject.getSubject(), places);
      statements.merge(subject.getLevel(), (long) places.size(), Long::sum);
      if (places.size() == subject.getStatements().size()) {
        emptied.merge(subject.getLevel(), 1L, Long::sum);
      }
    }
  }

  /** A subject without what repeats another. */
  DocumentedSubject without(DocumentedSubject subject) {
    Set<Integer> places = repeated.get(subject.getSubject());
    if (places == null) {
      return subject;
    }
    List<Statement> left = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>(subject.getRejections());
    for (int place = 0; place < subject.getStatements().size(); place++) {
      Statement statement = subject.getStatements().get(place);
      if (places.contains(place)) {
        rejections.add(new Rejection(statement.getGenerationKey(), statement.getNumber(), GATE));
      } else {
        left.add(statement);
      }
    }
    return DocumentedSubject.newBuilder(subject)
        .setStatements(left)
        .setRejections(rejections)
        .build();
  }

  /** Counts of the levels with what this gate dropped. */
  List<LevelCount> counted(List<LevelCount> levels) {
    return levels.stream().map(this::counted).toList();
  }

  private LevelCount counted(LevelCount level) {
    long dropped = statements.getOrDefault(level.getLevel(), 0L);
    if (dropped == 0) {
      return level;
    }
    TreeMap<String, Long> gates = new TreeMap<>(Utf8Order.INSTANCE);
    for (GateCount gate : level.getDropped()) {
      gates.put(gate.getGate(), gate.getStatements());
    }
    gates.put(GATE, dropped);
    return LevelCount.newBuilder(level)
        .setStatements(level.getStatements() - dropped)
        .setGenerated(level.getGenerated() - emptied.getOrDefault(level.getLevel(), 0L))
        .setDropped(RangeCounts.gates(gates))
        .build();
  }
}
