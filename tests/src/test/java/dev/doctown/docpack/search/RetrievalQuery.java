package dev.doctown.docpack.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A query with the regions that answer it: one line of {@code queries.jsonl}. */
record RetrievalQuery(String repository, String text, String category, List<Target> targets) {

  /** A file, or lines of it; {@code startLine} 0 means the whole file. */
  record Target(String path, int startLine, int endLine) {
    boolean isHitBy(SearchHit hit) {
      return hit.path().equals(path)
          && (startLine == 0 || (hit.startLine() <= endLine && startLine <= hit.endLine()));
    }
  }

  static List<RetrievalQuery> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<RetrievalQuery> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode row = mapper.readTree(line);
        List<Target> targets = new ArrayList<>();
        row.path("relevant").forEach(target -> targets.add(target(target)));
        row.path("secondary").forEach(target -> targets.add(target(target)));
        queries.add(
            new RetrievalQuery(
                row.path("repo").asText(),
                row.path("query").asText(),
                row.path("category").asText(),
                targets));
      }
    }
    return queries;
  }

  private static Target target(JsonNode node) {
    return new Target(
        node.path("path").asText(),
        node.path("start_line").asInt(0),
        node.path("end_line").asInt(0));
  }
}
