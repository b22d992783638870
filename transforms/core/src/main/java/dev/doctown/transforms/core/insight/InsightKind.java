package dev.doctown.transforms.core.insight;

import java.util.Locale;

/** What insights are about, each kind with the category that all of its insights have. */
public enum InsightKind {
  ENTRY_POINTS("design"),
  ROUTES("design"),
  PUBLIC_SURFACE("design"),
  PLUG_IN_POINT("pattern"),
  REGISTRY("pattern"),
  CYCLE("concern"),
  GOD_FILE("concern"),
  NEAR_DUPLICATE("concern"),
  DEAD_CODE("concern"),
  HOT_SPOT("concern");

  private final String category;

  InsightKind(String category) {
    this.category = category;
  }

  /** Pattern, design or concern, as the docpack format has it. */
  public String category() {
    return category;
  }

  /** The kind as the docpack format has it, such as {@code god_file}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
