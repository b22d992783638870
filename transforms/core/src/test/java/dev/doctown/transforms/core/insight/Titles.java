package dev.doctown.transforms.core.insight;

import java.util.List;

/** What findings are called. */
final class Titles {
  private Titles() {}

  static List<String> of(List<Insight> insights) {
    return insights.stream().map(Insight::title).toList();
  }
}
