package dev.doctown.transforms.treesitter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where the parser and another tool disagree on a corpus, as data: {@code -} for what only the tool
 * sees, {@code +} for what only the parser sees, {@code #} for why.
 */
final class Differences {
  private Differences() {}

  /** What is on record for a corpus, without the reasons. */
  static String of(String corpus) throws IOException {
    try (InputStream in = Differences.class.getResourceAsStream("differences/" + corpus + ".txt")) {
      if (in == null) {
        throw new IOException("No record of differences for " + corpus);
      }
      StringBuilder lines = new StringBuilder();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> lines.append(line).append('\n'));
      return lines.toString();
    }
  }

  static String lines(Set<String> missing, Set<String> extra) {
    StringBuilder lines = new StringBuilder();
    missing.forEach(line -> lines.append("- ").append(line).append('\n'));
    extra.forEach(line -> lines.append("+ ").append(line).append('\n'));
    return lines.toString();
  }
}
