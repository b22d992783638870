package dev.doctown.transforms.core.gate;

import java.util.Locale;

/** How well the cited lines stand out as what a sentence is about. */
enum Support {
  SUPPORTED,
  UNVERIFIED,
  REJECTED;

  /** As statements have it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
