package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that a hit shows. */
class SnippetTest {
  private static final long SEED = 23_112_026;
  private static final SearchLimits TWO = new SearchLimits(2, 1);
  private static final String MANY_WORDS =
      " aa ab ac ad ae af ag ah ai aj ak al am an ao ap aq ar as at au av aw ax";

  private final Path scratch;

  SnippetTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void theFirstLineWithMostOfTheQueryIsTheSnippet() throws IOException {
    DocpackSearch search =
        new Repository()
            .source(
                "a.py",
                Chunk.of(
                    "def sew():\r\n  hay\r\n\tneedle in hay;\r\n  # needle, hay\r\n",
                    new Symbol("function", "sew", 4)))
            .search(scratch);

    assertEquals(List.of("needle in hay;"), snippets(search.search("a needle in hay", null, TWO)));
    assertEquals(List.of("function sew"), snippets(search.search("sew", null, TWO)));
  }

  @Test
  void aDefinitionThatTheQueryNamesShowsItsSignature() throws IOException {
    DocpackSearch search =
        new Repository()
            .source(
                "a.py",
                Chunk.of(
                    "def sew(): # of the pack\n  packs and sews\n",
                    new Symbol("function", "sew", 2)))
            .search(scratch);

    assertEquals(List.of("function sew"), snippets(search.search("pack.sew", null, TWO)));
    assertEquals(
        List.of("def sew(): # of the pack"), snippets(search.search("sew a pack", null, TWO)));
  }

  /** zod: a type's hit showed the line of the type below it. */
  @Test
  void theSnippetIsOfTheDefinitionThatStandsForTheHit() throws IOException {
    DocpackSearch search =
        new Repository()
            .source(
                "a.py",
                Chunk.of(
                    "def above(): # a needle in hay\n\n# needles sew\ndef sew(): # sews\n"
                        + "  pass\ndef below(): # a needle in hay\n",
                    new Symbol("function", "above", 1),
                    new Symbol("function", "sew", 3, 2),
                    new Symbol("function", "below", 5, 1)))
            .search(scratch);

    assertEquals(
        List.of("pack.sew", "# needles sew"),
        search.search("to sew hay with a needle", null, TWO).hits().stream()
            .flatMap(hit -> Stream.of(String.valueOf(hit.symbol()), hit.snippet()))
            .toList());
  }

  @Test
  void aRareWordMakesTheSnippetBeforeTwoCommonOnes() throws IOException {
    Chunk common = Chunk.of("common straw");
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("common straw\nthread\n"))
            .source("b.py", common, common, common)
            .search(scratch);

    assertEquals(
        List.of("thread", "common straw"),
        snippets(search.search("common straw thread", null, TWO)));
  }

  @Test
  void whereNoLineHasTheQueryTheSignatureOrTheFirstLineIsTheSnippet() throws IOException {
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("# a\ndef f", new Symbol("function", "f", 2)).vector(1, 0))
            .source("b.py", Chunk.of("//\n words\nlast").vector(0.8f, 0.6f))
            .source("c.py", Chunk.of("straw").vector(-1, 0))
            .search(scratch);

    assertEquals(
        List.of("function f", "words"), snippets(search.search("needle", new float[] {1, 0}, TWO)));
  }

  @Test
  void aLineCountsByWhatIsShownOfIt() throws IOException {
    String far = "x ".repeat(80);
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("first\n" + far + "needle hay\nsome hay\n"))
            .search(scratch);

    assertEquals(List.of("some hay"), snippets(search.search("needle hay", null, TWO)));
  }

  /** Sums of the same numbers in another order may differ in their last bit. */
  @Test
  void ofLinesWithTheSameTermsTheFirstIsTheSnippet() throws IOException {
    Random random = new Random(SEED);
    Repository repository = new Repository();
    List<String> queries = new ArrayList<>();
    for (char query = 'b'; query <= 'y'; query++) {
      List<String> terms = new ArrayList<>();
      for (char term = 'b'; term <= 'h'; term++) {
        terms.add("" + query + term + "k");
      }
      for (int file = 0; file < 20; file++) {
        String some =
            terms.stream().filter(term -> random.nextBoolean()).collect(Collectors.joining(" "));
        repository.source(query + "/" + file + ".py", Chunk.of(some));
      }
      String line = String.join(" ", terms);
      queries.add(line);
      repository.source("few.first." + query, Chunk.of(line + "!\n" + line + MANY_WORDS));
      repository.source("many.first." + query, Chunk.of(line + MANY_WORDS + "\n" + line + "!"));
    }
    DocpackSearch search = repository.search(scratch);
    for (String query : queries) {
      List<String> shown =
          search.search(query, null, new SearchLimits(50, 1)).hits().stream()
              .filter(hit -> hit.path().contains(".first."))
              .sorted(Comparator.comparing(SearchHit::path, Utf8Order.INSTANCE))
              .map(SearchHit::snippet)
              .toList();
      assertEquals(List.of(query + "!", query + MANY_WORDS), shown, "seed " + SEED);
    }
  }

  @Test
  void aNoticeOfCopyrightIsNoSnippet() throws IOException {
    DocpackSearch search =
        new Repository()
            .source(
                "a.py",
                Chunk.of("# Copyright, see the licence\n# of the needle and hay\nimport pin\n"),
                Chunk.of("a needle\n"))
            .source("b.py", Chunk.of("# Licence of the needle, hay, pin\nneedle = 1 # pin\n"))
            .search(scratch);

    assertEquals(
        List.of("needle = 1 # pin", "import pin"),
        snippets(search.search("needle hay pin", null, TWO)));
  }

  @Test
  void noMoreRowsAreReadThanTheHitsNeed() throws IOException {
    Repository repository =
        new Repository()
            .source("a.py", Chunk.of("hay"), Chunk.of("a needle"), Chunk.of("straw"))
            .source("b.py", Chunk.of("straw"));
    DocpackSearch search =
        DocpackSearch.open(repository.index(scratch), repository.texts(2), RankingWeights.DEFAULT);

    assertEquals(List.of("a needle"), snippets(search.search("needle", null, TWO)));
  }

  @Test
  void aChunkThatTheTableLacksIsCorruption() throws IOException {
    Repository repository = new Repository().source("a.py", Chunk.of("hay"), Chunk.of("needle"));
    ChunkTexts texts = new Repository().source("a.py", Chunk.of("hay")).texts();
    DocpackSearch search =
        DocpackSearch.open(repository.index(scratch), texts, RankingWeights.DEFAULT);

    DoctownException fault =
        assertThrows(DoctownException.class, () -> search.search("needle", null, TWO));
    assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
    assertEquals(
        "a.py lacks chunk 1 in the table chunks: the docpack was changed or cut;"
            + " build or copy it again",
        fault.getMessage());
  }

  private static List<String> snippets(SearchHits hits) {
    return hits.hits().stream().map(SearchHit::snippet).toList();
  }
}
