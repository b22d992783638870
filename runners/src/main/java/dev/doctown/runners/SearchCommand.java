package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.search.DocpackSearch;
import dev.doctown.docpack.search.SearchHit;
import dev.doctown.docpack.search.SearchHits;
import dev.doctown.docpack.search.SearchLimits;
import dev.doctown.pipeline.NumberRange;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.PairScorer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctown search}. */
@Command(
    name = "search",
    description = "Find code by words and meaning: a question, a few words, or a name.")
final class SearchCommand extends PackCommand {
  @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "What to find.")
  private List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      converter = NumberRange.Count.class,
      description = "Most results. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "The results as JSON.")
  private boolean json;

  @Option(
      names = "--embedding-model",
      paramLabel = "MODEL",
      description =
          "The model that the docpack was made with, where it is neither the bundled one nor was"
              + " pulled. Default: the one that the docpack names.")
  private @Nullable String model;

  @Option(
      names = "--reranker-model",
      paramLabel = "MODEL",
      description =
          "Have a reranker order the first 50 results: a folder with model.onnx and tokenizer.json,"
              + " a GGUF file, or OWNER/REPO[:FILE] of one that was pulled. Default: none.")
  private @Nullable String reranker;

  SearchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> words() {
    return query;
  }

  @Override
  void read(Docpack pack) throws IOException {
    String words = String.join(" ", query);
    if (words.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "QUERY is empty: expected a question, a few words, or a name");
    }
    DocpackSearch search = DocpackSearch.open(pack);
    QueryVector vector = QueryVector.of(words, model, pack.manifest(), search.model());
    if (vector.missing() != null) {
      terminal().say("doctown: searching by words alone: " + vector.missing());
    }
    SearchHits hits = hits(search, words, vector.components());
    if (json) {
      terminal().out().println(toJson(hits.hits()));
    } else if (hits.hits().isEmpty()) {
      terminal()
          .say(
              "doctown: no hit for '"
                  + OneLine.of(words)
                  + "'; try other words, or see what there is: doctown show "
                  + file()
                  + " overview");
    } else {
      print(hits.hits(), terminal().out());
    }
  }

  private SearchHits hits(DocpackSearch search, String words, float @Nullable [] vector) {
    SearchLimits limits = SearchLimits.DEFAULT.withHits(limit);
    if (reranker == null) {
      return search.search(words, vector, limits);
    }
    try (Lease<PairScorer> scorer = Engines.scorer(reranker)) {
      return search.searchReranked(words, vector, limits, scorer.get());
    }
  }

  static String toJson(List<SearchHit> hits) {
    return Json.object(
        generator -> {
          generator.writeArrayFieldStart("results");
          for (SearchHit hit : hits) {
            generator.writeStartObject();
            generator.writeStringField("path", hit.path());
            generator.writeNumberField("start_line", hit.startLine());
            generator.writeNumberField("end_line", hit.endLine());
            generator.writeNumberField("score", Math.round(hit.score() * 1000) / 1000.0);
            generator.writeStringField("symbol", hit.symbol());
            generator.writeStringField("snippet", hit.snippet());
            generator.writeEndObject();
          }
          generator.writeEndArray();
        });
  }

  private static void print(List<SearchHit> hits, PrintStream out) {
    for (SearchHit hit : hits) {
      String symbol = hit.symbol() == null ? "" : "  " + OneLine.of(hit.symbol());
      out.printf(
          Locale.ROOT,
          "%s:%d-%d%s%n    %s%n",
          OneLine.of(hit.path()),
          hit.startLine(),
          hit.endLine(),
          symbol,
          OneLine.of(hit.snippet()));
    }
  }
}
