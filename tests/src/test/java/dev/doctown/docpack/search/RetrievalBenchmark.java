package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * NDCG@10 of search over docpacks of repositories with known answers, for all rules and with each
 * left out.
 *
 * <p>{@code -Ddoctown.benchmark.queries=FILE} names the queries, one JSON object a line (repo,
 * query, category, relevant, secondary); {@code -Ddoctown.benchmark.packs=FOLDER} the folder with a
 * {@code REPO.docpack} for each repository; others' queries are left out. The hits of the default
 * ranking are written to {@code target/retrieval-results.jsonl} for other scorers.
 */
@Tag("benchmark")
class RetrievalBenchmark {
  private static final double EXPECTED = 0.80;
  private static final String MODEL = "sentence-transformers/all-MiniLM-L6-v2";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void searchFindsWhatAnswers() throws IOException {
    String queries = System.getProperty("doctown.benchmark.queries", "");
    String packs = System.getProperty("doctown.benchmark.packs", "");
    assumeTrue(!queries.isEmpty() && !packs.isEmpty(), "no queries or packs named");

    Map<String, List<RetrievalQuery>> byRepository = new LinkedHashMap<>();
    for (RetrievalQuery query : RetrievalQuery.read(Path.of(queries))) {
      byRepository.computeIfAbsent(query.repository(), name -> new ArrayList<>()).add(query);
    }
    Map<RankingVariant, RetrievalReport> reports = new EnumMap<>(RankingVariant.class);
    try (BufferedWriter results =
            Files.newBufferedWriter(
                Path.of("target", "retrieval-results.jsonl"), StandardCharsets.UTF_8);
        Lease<TextEmbedder> embedder = Engines.embedder(MODEL)) {
      for (Map.Entry<String, List<RetrievalQuery>> repository : byRepository.entrySet()) {
        Path pack = Path.of(packs, repository.getKey() + ".docpack");
        if (Files.exists(pack)) {
          measure(pack, repository.getValue(), embedder.get(), reports, results);
        }
      }
    }
    reports.forEach(
        (variant, report) -> {
          if (variant == RankingVariant.DEFAULT) {
            System.out.println(report.header());
          }
          System.out.println(report.line(variant.title()));
        });
    double mean = reports.getOrDefault(RankingVariant.DEFAULT, new RetrievalReport()).mean();
    assertTrue(mean >= EXPECTED, "mean NDCG@10 is " + mean);
  }

  private void measure(
      Path file,
      List<RetrievalQuery> queries,
      TextEmbedder embedder,
      Map<RankingVariant, RetrievalReport> reports,
      BufferedWriter results)
      throws IOException {
    try (Docpack pack = Docpack.open(file)) {
      Map<RankingVariant, DocpackSearch> searches = new EnumMap<>(RankingVariant.class);
      for (RankingVariant variant : RankingVariant.values()) {
        searches.put(
            variant,
            DocpackSearch.open(IndexEntries.of(pack), ChunkTexts.of(pack), variant.weights()));
      }
      for (RetrievalQuery query : queries) {
        float[] vector = embedder.embedQuery(query.text()).vector();
        for (Map.Entry<RankingVariant, DocpackSearch> search : searches.entrySet()) {
          RankingVariant variant = search.getKey();
          List<SearchHit> hits =
              search
                  .getValue()
                  .search(query.text(), variant.usesVectors() ? vector : null, SearchLimits.DEFAULT)
                  .hits();
          reports
              .computeIfAbsent(variant, key -> new RetrievalReport())
              .add(query, Ndcg.of(hits, query.targets()));
          if (variant == RankingVariant.DEFAULT) {
            results.write(line(query, hits));
            results.newLine();
          }
        }
      }
    }
  }

  private String line(RetrievalQuery query, List<SearchHit> hits) throws IOException {
    ObjectNode row = mapper.createObjectNode();
    row.put("repo", query.repository()).put("query", query.text());
    ArrayNode regions = row.putArray("results");
    for (SearchHit hit : hits) {
      regions
          .addObject()
          .put("path", hit.path())
          .put("start_line", hit.startLine())
          .put("end_line", hit.endLine());
    }
    return mapper.writeValueAsString(row);
  }
}
