package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.transforms.core.generation.TaskAnswer;
import dev.doctown.transforms.core.generation.TokenCount;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the tasks of a range in numbers, as they are answered one by one. */
final class RangeCounts {
  private final Map<String, Long> dropped = new TreeMap<>(Utf8Order.INSTANCE);
  private long generated;
  private long failed;
  private long deferred;
  private long calls;
  private long known;
  private long statements;
  private long promptTokensLeft;
  private long writtenTokensLeft;

  void add(TaskAnswer answer) {
    // What is left of a subject is asked by the next build, whatever was said of it so far.
    switch (answer.left().isPresent() ? "deferred" : answer.subject().getStatus()) {
      case "generated" -> generated++;
      case "failed" -> failed++;
      case "deferred" -> deferred++;
      default -> {
        // The gates left nothing of it.
      }
    }
    calls += answer.calls();
    known += answer.known();
    statements += answer.subject().getStatements().size();
    for (Rejection rejection : answer.subject().getRejections()) {
      dropped.merge(rejection.getGate(), 1L, Long::sum);
    }
    promptTokensLeft += answer.left().map(TokenCount::promptTokens).orElse(0L);
    writtenTokensLeft += answer.left().map(TokenCount::writtenTokens).orElse(0L);
  }

  /** Writes the numbers into a batch. */
  void into(DocumentedBatch.Builder batch) {
    batch
        .setGenerated(generated)
        .setFailed(failed)
        .setDeferred(deferred)
        .setCalls(calls)
        .setReused(known)
        .setStatements(statements)
        .setDeferredPromptTokens(promptTokensLeft)
        .setDeferredWrittenTokens(writtenTokensLeft)
        .setDropped(gates(dropped));
  }

  /** Counts by gate as they are kept. */
  static List<GateCount> gates(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(gate -> new GateCount(gate.getKey(), gate.getValue()))
        .toList();
  }
}
