package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that a hit shows. */
class SnippetTest {
  private static final SearchLimits TWO = new SearchLimits(2, 1);

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

  private static List<String> snippets(SearchHits hits) {
    return hits.hits().stream().map(SearchHit::snippet).toList();
  }
}
