package dev.doctown.tests.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of {@code differences.tsv}: ecosystem, difference, reason. */
final class KnownDifference {
  private KnownDifference() {}

  static List<String> of(String ecosystem) {
    try (InputStream in = KnownDifference.class.getResourceAsStream("differences.tsv")) {
      if (in == null) {
        throw new IllegalStateException("no differences.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(row -> row.split("\t", -1))
          .filter(fields -> fields[0].equals(ecosystem))
          .map(fields -> fields[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
