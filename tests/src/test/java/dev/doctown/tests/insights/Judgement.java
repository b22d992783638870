package dev.doctown.tests.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.core.insight.InsightKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One row of the list of judgements.
 *
 * @param repository its name, or the archive of sources
 * @param revision the commit, or the archive's version
 * @param right whether the claim is true and worth saying
 * @param why what was read to tell
 * @param set how the row came about
 */
record Judgement(
    String repository, String revision, Claim claim, boolean right, String why, JudgedSet set) {
  private static final String LIST = "judged.tsv";

  /** All rows, none of them twice. */
  static List<Judgement> all() {
    try (InputStream in = Objects.requireNonNull(Judgement.class.getResourceAsStream(LIST), LIST)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Judgement> rows = text.lines().skip(1).map(Judgement::of).toList();
      assertEquals(
          rows.size(),
          rows.stream().map(row -> row.repository() + " " + row.claim()).distinct().count(),
          "a claim is judged twice");
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Judgement of(String line) {
    String[] fields = line.split("\t");
    assertEquals(7, fields.length, line);
    assertTrue(fields[4].equals("right") || fields[4].equals("wrong"), line);
    return new Judgement(
        fields[0],
        fields[1],
        new Claim(InsightKind.valueOf(fields[2].toUpperCase(Locale.ROOT)), fields[3]),
        fields[4].equals("right"),
        fields[5],
        JudgedSet.of(fields[6]));
  }
}
