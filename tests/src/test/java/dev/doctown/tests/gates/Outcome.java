package dev.doctown.tests.gates;

import dev.doctown.schemas.tables.Rejection;
import dev.doctown.transforms.core.gate.Judged;
import java.util.Map;
import java.util.TreeMap;

/** What became of sentences of one kind. */
final class Outcome {
  private final Map<String, Integer> rejected = new TreeMap<>();
  private int all;
  private int supported;
  private int unverified;

  void add(Judged judged) {
    judged
        .statements()
        .forEach(
            statement -> {
              all++;
              supported += statement.getSupport().equals("supported") ? 1 : 0;
              unverified += statement.getSupport().equals("supported") ? 0 : 1;
            });
    judged
        .rejections()
        .forEach(
            rejection -> {
              all++;
              rejected.merge(rejection.getGate(), 1, Integer::sum);
            });
  }

  /** Counts an answer of several sentences as one: kept where at most one of them is rejected. */
  void addTogether(Judged judged) {
    all++;
    boolean kept = judged.rejections().size() <= 1;
    unverified += kept ? 1 : 0;
    if (!kept) {
      judged.rejections().stream()
          .map(Rejection::getGate)
          .distinct()
          .forEach(gate -> rejected.merge(gate, 1, Integer::sum));
    }
  }

  int all() {
    return all;
  }

  double supported() {
    return share(supported);
  }

  double passed() {
    return share(supported + unverified);
  }

  double rejected() {
    return 1 - passed();
  }

  private double share(int count) {
    return all == 0 ? 0 : (double) count / all;
  }

  @Override
  public String toString() {
    return "%5d | %5.1f %% | %5.1f %% | %5.1f %% | %s"
        .formatted(all, 100 * supported(), 100 * share(unverified), 100 * rejected(), rejected);
  }
}
