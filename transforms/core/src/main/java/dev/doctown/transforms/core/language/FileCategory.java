package dev.doctown.transforms.core.language;

import java.util.Locale;

/** What a file is for; the lower-case name stands in the table. */
public enum FileCategory {
  SOURCE(true),
  TEST(true),
  DOCS(true),
  CONFIG(true),
  BUILD(true),
  DATA(false),
  GENERATED(false),
  VENDORED(false),
  BINARY(false),
  OTHER(true);

  private final boolean embedded;

  FileCategory(boolean embedded) {
    this.embedded = embedded;
  }

  /** Whether its chunks get vectors without being asked for: people of this project wrote it. */
  public boolean isEmbedded() {
    return embedded;
  }

  /** Whether a user of the project meets it: what it reads can be set, what begins in it run. */
  public boolean isUsed() {
    return switch (this) {
      case SOURCE, CONFIG, BUILD -> true;
      case TEST, DOCS, DATA, GENERATED, VENDORED, BINARY, OTHER -> false;
    };
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
