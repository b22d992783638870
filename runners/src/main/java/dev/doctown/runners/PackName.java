package dev.doctown.runners;

/** The file name of a docpack whose name nobody chose. */
final class PackName {
  private static final String NAMELESS = "repository";

  private PackName() {}

  /**
   * {@code name.docpack} for a repository's name, which may come from anyone: letters, digits,
   * {@code . _ -} and nothing else, without dot or dash in front.
   */
  static String of(String repository) {
    String name =
        repository.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+|-+$", "");
    return (name.isEmpty() ? NAMELESS : name) + ".docpack";
  }
}
