package dev.doctown.transforms.core.manifest;

/** A file that its format's parser refuses. Never leaves the package. */
final class MalformedManifestException extends RuntimeException {
  private static final int LONGEST_MESSAGE = 200;

  private final int line;

  MalformedManifestException(String message, int line) {
    super(shortened(message));
    this.line = Math.max(1, line);
  }

  int line() {
    return line;
  }

  private static String shortened(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.length() <= LONGEST_MESSAGE ? first : first.substring(0, LONGEST_MESSAGE) + "…";
  }
}
