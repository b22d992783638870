package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Calls of a corpus with the targets that a compiler or analyser names; the recipes' README tells
 * how they were made.
 */
final class CallTruth {
  private static final List<String> HEADER =
      List.of("path", "line", "column_byte", "name", "target_path", "target_line", "target_name");

  private final SortedMap<Call, Set<Target>> targets = new TreeMap<>();
  private final Map<String, List<Long>> lineStarts = new HashMap<>();
  private final Path folder;

  private CallTruth(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the calls of a corpus.
   *
   * @param folder the corpus's files, which turn lines into offsets
   */
  static CallTruth of(String corpus, Path folder) throws IOException {
    CallTruth truth = new CallTruth(folder);
    String resource = corpus + ".tsv.gz";
    try (InputStream in =
            Objects.requireNonNull(
                CallTruth.class.getResourceAsStream("/dev/doctown/tests/calls/" + resource),
                resource);
        InputStream text = new GZIPInputStream(in)) {
      List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertEquals(HEADER, fields(lines.get(0)), resource);
      for (String line : lines.subList(1, lines.size())) {
        truth.add(fields(line));
      }
    }
    return truth;
  }

  /**
   * The targets of each call: several where each of them is right; none where the target is outside
   * the corpus, or a variable that holds a function.
   */
  SortedMap<Call, Set<Target>> targets() {
    return targets;
  }

  private void add(List<String> row) throws IOException {
    long line = lineStarts(row.get(0)).get(Integer.parseInt(row.get(1)) - 1);
    Call call = new Call(row.get(0), line + Integer.parseInt(row.get(2)));
    Set<Target> known = targets.computeIfAbsent(call, none -> new LinkedHashSet<>());
    if (!row.get(4).isEmpty()) {
      known.add(new Target(row.get(4), Integer.parseInt(row.get(5)), row.get(6)));
    }
  }

  private List<Long> lineStarts(String path) throws IOException {
    List<Long> starts = lineStarts.get(path);
    if (starts == null) {
      starts = new ArrayList<>(List.of(0L));
      byte[] bytes = Files.readAllBytes(folder.resolve(path));
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          starts.add(i + 1L);
        }
      }
      lineStarts.put(path, starts);
    }
    return starts;
  }

  private static List<String> fields(String line) {
    return Arrays.asList(line.split("\t", -1));
  }
}
