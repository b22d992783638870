package dev.doctown.docpack.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects findings; beyond a number nobody reads on, and memory must stay bounded. */
final class Findings {
  static final int MOST = 1000;

  private final List<Finding> findings = new ArrayList<>();

  void add(Finding.Code code, String subject, String message) {
    if (findings.size() < MOST) {
      findings.add(new Finding(code, subject, message));
    }
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }
}
