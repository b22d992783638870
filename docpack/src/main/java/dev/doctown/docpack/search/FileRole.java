package dev.doctown.docpack.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is for, and how much its score counts when the query does not ask for such files. */
enum FileRole {
  SOURCE(0, 1.0),
  TEST(1, 0.6),
  EXAMPLE(2, 0.85),
  DOCS(3, 0.85),
  DATA(4, 0.7);

  private final int code;
  private final double weight;

  FileRole(int code, double weight) {
    this.code = code;
    this.weight = weight;
  }

  /** The number in the index. */
  int code() {
    return code;
  }

  double weight() {
    return weight;
  }

  /** Whether one of a query's words asks for files of this role. */
  boolean isAskedForBy(Set<String> queryWords) {
    return words().stream().anyMatch(queryWords::contains);
  }

  /** The role that a category of {@code files} stands for. */
  static FileRole ofCategory(String category) {
    return switch (category) {
      case "source" -> SOURCE;
      case "test" -> TEST;
      case "docs" -> DOCS;
      default -> DATA;
    };
  }

  /** The role of a number in the index; null when there is none. */
  static @Nullable FileRole ofCode(int code) {
    for (FileRole role : values()) {
      if (role.code == code) {
        return role;
      }
    }
    return null;
  }

  private Set<String> words() {
    return switch (this) {
      case SOURCE -> Set.of();
      case TEST -> Set.of("fixture", "fixtures", "spec", "specs", "test", "testing", "tests");
      case EXAMPLE ->
          Set.of(
              "benchmark",
              "benchmarks",
              "demo",
              "demos",
              "example",
              "examples",
              "sample",
              "samples",
              "tutorial",
              "tutorials");
      case DOCS ->
          Set.of(
              "changelog",
              "doc",
              "docs",
              "documentation",
              "guide",
              "manual",
              "readme",
              "tutorial",
              "tutorials");
      case DATA -> Set.of("config", "configuration", "generated", "vendored");
    };
  }
}
