package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values worked out by hand from the formula of BM25 and the weights of the fields. */
class LexicalScoresTest {
  private final Path scratch;

  LexicalScoresTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void matchesTheFormula() throws IOException {
    // Lengths with 4 for the stem: 7, 6 and 5; their mean is 6.
    IndexReader index =
        open(
            new Repository()
                .source("alpha.py", Chunk.of("red green green"))
                .source("beta.py", Chunk.of("red blue"))
                .source("gamma.py", Chunk.of("yellow")));

    // ln(1 + 2.5 / 1.5) = 0.980829; 2 · 2.2 / (2 + 1.2 · (0.25 + 0.75 · 7 / 6)) = 4.4 / 3.35
    assertScores(index, List.of("green"), 0.980829 * 4.4 / 3.35, 0, 0);
    // ln(1 + 1.5 / 2.5) = 0.470004; 2.2 / (1 + 1.35) and 2.2 / (1 + 1.2)
    assertScores(index, List.of("red"), 0.470004 * 2.2 / 2.35, 0.470004, 0);
    assertScores(
        index,
        List.of("green", "red", "black"),
        0.980829 * 4.4 / 3.35 + 0.470004 * 2.2 / 2.35,
        0.470004,
        0);
  }

  @Test
  void fieldsAddFrequency() throws IOException {
    // stem 4, folder 2, defined name 2, scope 2 and content 1; a variable's name adds nothing.
    Repository repository =
        new Repository()
            .source(
                "folder/stem.py",
                Chunk.of("one", new Symbol("class", "Outer", 20), new Symbol("field", "count", 1)),
                Chunk.of("two", new Symbol("method", "inner", 5)));
    IndexReader index = open(repository);

    assertEquals(1 + 4 + 2 + 2, index.lengthOf(0));
    assertEquals(1 + 4 + 2 + 2 + 2, index.lengthOf(1));
    assertEquals(List.of("0:4", "1:4"), postings(index, "stem"));
    assertEquals(List.of("0:2", "1:2"), postings(index, "fold"));
    assertEquals(List.of("0:2", "1:2"), postings(index, "out"));
    assertEquals(List.of("1:2"), postings(index, "inn"));
    assertEquals(List.of("0:1"), postings(index, "one"));
    assertEquals(List.of(), postings(index, "count"));
  }

  private IndexReader open(Repository repository) throws IOException {
    return IndexReader.open(repository.index(scratch));
  }

  private static List<String> postings(IndexReader index, String word) {
    List<String> found = new ArrayList<>();
    TermTable.Term term = index.words().find(word);
    if (term != null) {
      index.words().visit(term, (chunk, frequency) -> found.add(chunk + ":" + frequency));
    }
    return found;
  }

  private static void assertScores(IndexReader index, List<String> terms, double... expected) {
    Map<String, Double> weights = new LinkedHashMap<>();
    terms.forEach(term -> weights.put(term, 1.0));
    assertArrayEquals(expected, LexicalScores.of(index, weights), 1e-6);
  }
}
