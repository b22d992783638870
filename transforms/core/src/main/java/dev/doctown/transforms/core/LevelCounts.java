package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What came of the documentation, by level, from its ranges. */
final class LevelCounts {
  private LevelCounts() {}

  /** The levels that have tasks, in order. */
  static List<LevelCount> of(List<DocumentedBatch> batches) {
    return batches.stream()
        .collect(
            Collectors.groupingBy(DocumentedBatch::getLevel, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(level -> level(level.getKey(), level.getValue()))
        .toList();
  }

  private static LevelCount level(int level, List<DocumentedBatch> batches) {
    Map<String, Long> dropped = new TreeMap<>(Utf8Order.INSTANCE);
    for (DocumentedBatch batch : batches) {
      for (GateCount gate : batch.getDropped()) {
        dropped.merge(gate.getGate(), gate.getStatements(), Long::sum);
      }
    }
    return LevelCount.newBuilder()
        .setLevel(level)
        .setTasks(sum(batches, DocumentedBatch::getTasks))
        .setGenerated(sum(batches, DocumentedBatch::getGenerated))
        .setCalls(sum(batches, DocumentedBatch::getCalls))
        .setReused(sum(batches, DocumentedBatch::getReused))
        .setDeferred(sum(batches, DocumentedBatch::getDeferred))
        .setDeferredPromptTokens(sum(batches, DocumentedBatch::getDeferredPromptTokens))
        .setDeferredWrittenTokens(sum(batches, DocumentedBatch::getDeferredWrittenTokens))
        .setFailed(sum(batches, DocumentedBatch::getFailed))
        .setStatements(sum(batches, DocumentedBatch::getStatements))
        .setDropped(RangeCounts.gates(dropped))
        .build();
  }

  private static long sum(List<DocumentedBatch> batches, ToLongFunction<DocumentedBatch> number) {
    return batches.stream().mapToLong(number).sum();
  }
}
