package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.core.chunk.EmbeddingTexts;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tokens per second of embedding inside the pipeline, as the build's summary counts them, and of
 * the same engine in a plain loop over the same texts, in turns. Both load the model in their time.
 *
 * <p>{@code -Ddoctown.benchmark.repository=PATH} names the repository; a round should take some
 * minutes. {@code -Ddoctown.benchmark.rounds=N}, 3 without it.
 */
@Tag("benchmark")
class PipelineBenchmark {
  private static final String MODEL = "sentence-transformers/all-MiniLM-L6-v2";
  private static final int THREADS = 2;

  @Test
  void embeddingInThePipelineBesideAPlainLoop(@TempDir Path folder) throws Exception {
    String repository = System.getProperty("doctown.benchmark.repository", "");
    assumeTrue(!repository.isEmpty(), "no -Ddoctown.benchmark.repository=PATH");
    Path pack = folder.resolve("benchmark.docpack");
    for (int round = 0; round < Integer.getInteger("doctown.benchmark.rounds", 3); round++) {
      Files.deleteIfExists(pack);
      JsonNode summary = build(folder, repository, pack);
      long tokens = summary.get("tokens").asLong();
      double pipeline = summary.get("seconds").get("embed").asDouble();
      List<EmbeddingText> texts = texts(pack);
      double loop = loop(texts);
      System.out.printf(
          Locale.ROOT,
          "%d texts, %d tokens: pipeline %.1f s, %.0f tokens/s; loop %.1f s, %.0f tokens/s;"
              + " ratio %.3f%n",
          texts.size(),
          tokens,
          pipeline,
          tokens / pipeline,
          loop,
          tokens / loop,
          loop / pipeline);
      assertTrue(tokens > 0, "nothing was embedded");
    }
  }

  private static JsonNode build(Path folder, String repository, Path pack) throws Exception {
    DoctownProcess.Result result =
        DoctownProcess.in(folder)
            .run(
                "build",
                "--repo=" + repository,
                "--output=" + pack,
                "--parallelism=" + THREADS,
                "--progress=json");
    result.expectSuccess();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode summary = mapper.missingNode();
    for (String line : result.err().lines().toList()) {
      JsonNode event = mapper.readTree(line);
      summary = event.has("summary") ? event.get("summary") : summary;
    }
    return summary;
  }

  /** Each distinct text once, as the pipeline embeds them. */
  private static List<EmbeddingText> texts(Path pack) {
    Map<String, EmbeddingText> texts = new HashMap<>();
    try (Docpack docpack = Docpack.open(pack);
        RowIterator<ChunkRow> chunks = docpack.rows(DocpackTable.CHUNKS)) {
      while (chunks.hasNext()) {
        ChunkRow chunk = chunks.next();
        String key = chunk.getEmbeddingTextSha256();
        if (key != null) {
          texts.put(key, EmbeddingTexts.of(chunk));
        }
      }
    }
    return List.copyOf(texts.values());
  }

  private static double loop(List<EmbeddingText> texts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    try (Lease<TextEmbedder> embedder = Engines.embedder(MODEL)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> workers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        workers.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement();
                      i < texts.size();
                      i = next.getAndIncrement()) {
                    embedder.get().embed(List.of(texts.get(i)));
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      threads.shutdown();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
