package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import java.util.function.ToLongFunction;

/**
 * What came of the documentation of one repository, all levels together.
 *
 * @param tasks subjects that a model was to document
 * @param generated of these, those whose text it worded
 * @param deferred of these, those left for another build
 * @param failed of these, those whose model gave no answer
 * @param calls calls made for them
 * @param known answers known before
 */
public record DocumentationTotals(
    long tasks, long generated, long deferred, long failed, long calls, long known) {

  /** The totals of a receipt. */
  public static DocumentationTotals of(PackReceipt receipt) {
    return new DocumentationTotals(
        sum(receipt, LevelCount::getTasks),
        sum(receipt, LevelCount::getGenerated),
        sum(receipt, LevelCount::getDeferred),
        sum(receipt, LevelCount::getFailed),
        sum(receipt, LevelCount::getCalls),
        sum(receipt, LevelCount::getReused));
  }

  /** Tasks of which the gates let nothing through. */
  public long rejected() {
    return tasks - generated - deferred - failed;
  }

  private static long sum(PackReceipt receipt, ToLongFunction<LevelCount> number) {
    return receipt.getLevels().stream().mapToLong(number).sum();
  }
}
