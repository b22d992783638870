package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.ScorerIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocpackSearchTest {
  private final Path scratch;

  DocpackSearchTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void aFileScoresItsBestChunkAndAShareOfTheNextThree() throws IOException {
    // Five chunks of the same length and two with nothing: BM25 is 1 relative to the best, or 0.
    Chunk hit = Chunk.of("needle thread");
    Chunk miss = Chunk.of("straw thread");
    DocpackSearch search =
        new Repository()
            .source("first.py", hit, miss)
            .source("other.py", hit, hit, hit, hit, hit)
            .search(scratch);

    assertEquals(
        List.of("other.py 1.75", "first.py 1.0"), summary(search.search("needle", null, two())));
  }

  @Test
  void hybridScoresAddVectorsAndWords() throws IOException {
    // Cosines 1, 0, -1 give standard scores √1.5, 0, -√1.5; only b has the word.
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("straw").vector(1, 0))
            .source("b.py", Chunk.of("needle").vector(0, 1))
            .source("c.py", Chunk.of("hay").vector(-1, 0))
            .search(scratch);

    SearchHits hits = search.search("needle", new float[] {1, 0}, SearchLimits.DEFAULT);

    assertFalse(hits.lexicalOnly());
    assertEquals(List.of("b.py", "a.py"), paths(hits));
    assertEquals(0.6, hits.hits().get(0).score(), 1e-9);
    assertEquals(0.4 * Math.sqrt(1.5) / 4, hits.hits().get(1).score(), 1e-9);
  }

  @Test
  void saysWhenItHadWordsOnly() throws IOException {
    Repository plain = new Repository().source("a.py", Chunk.of("needle"));
    Repository embedded = new Repository().source("a.py", Chunk.of("needle").vector(1, 0));

    DocpackSearch without = plain.search(scratch);
    assertNull(without.model());
    assertEquals(0, without.dimension());
    assertTrue(without.search("needle", new float[] {1, 0, 0}, two()).lexicalOnly());
    DocpackSearch with = embedded.search(scratch);
    assertEquals("5e1f", with.model());
    assertEquals(2, with.dimension());
    assertTrue(with.search("needle", null, two()).lexicalOnly());
    assertThrows(
        IllegalArgumentException.class, () -> with.search("needle", new float[] {1}, two()));
  }

  @Test
  void theFileNamedLikeTheQueryComesFirst() throws IOException {
    Chunk text = Chunk.of("adds a route to a group");
    DocpackSearch search =
        new Repository()
            .source("alpha.go", text)
            .source("routergroup.go", text)
            .source("zeta.go", text)
            .search(scratch);

    assertEquals("routergroup.go", paths(search.search("router group", null, two())).get(0));
  }

  @Test
  void rolesWeighUnlessTheQueryAsksForThem() throws IOException {
    Chunk text = Chunk.of("needle");
    DocpackSearch search =
        new Repository()
            .source("a/compat/one.py", text)
            .file("b/two.py", "test", text)
            .file("c/three.md", "docs", text)
            .source("examples/four.py", text)
            .source("z/five.py", text)
            .search(scratch);

    assertEquals(
        List.of("z/five.py", "c/three.md", "examples/four.py", "a/compat/one.py", "b/two.py"),
        paths(search.search("needle", null, SearchLimits.DEFAULT)));
    assertEquals(
        List.of("b/two.py", "z/five.py"), paths(search.search("needle tests", null, two())));
  }

  @Test
  void anIdentifierShowsWhereItIsDefined() throws IOException {
    Chunk use = Chunk.of("Widget Widget Widget Widget Widget");
    Chunk definition = Chunk.of("the Widget", new Symbol("class", "Widget", 30));
    DocpackSearch search =
        new Repository()
            .source("a.py", use, use)
            .source("b.py", use, definition, use)
            .search(scratch);

    SearchHit first = search.search("Widget", null, two()).hits().get(0);

    assertEquals("b.py", first.path());
    assertEquals(11, first.startLine());
    assertEquals(20, first.endLine());
    assertEquals("pack.Widget", first.symbol());
    assertEquals("class Widget", first.snippet());
  }

  @Test
  void aRegionInsideOfADefinitionNamesIt() throws IOException {
    DocpackSearch search =
        new Repository()
            .source(
                "a.py",
                Chunk.of("head", new Symbol("class", "Outer", 20)),
                Chunk.of("\n  // --- \n   the needle;\n"))
            .source("b.py", Chunk.of("\tneedle needle\n"))
            .search(scratch);

    List<SearchHit> hits = search.search("needle", null, SearchLimits.DEFAULT).hits();

    assertEquals(List.of("b.py", "a.py"), hits.stream().map(SearchHit::path).toList());
    assertEquals("pack.Outer", hits.get(1).symbol());
    assertEquals("the needle;", hits.get(1).snippet());
    assertNull(hits.get(0).symbol());
    assertEquals("needle needle", hits.get(0).snippet());
  }

  @Test
  void furtherRegionsOfAFileScoreLess() throws IOException {
    Chunk hit = Chunk.of("needle");
    Chunk miss = Chunk.of("thread");
    DocpackSearch search =
        new Repository().source("a.py", hit, miss, hit, miss, hit, miss, hit).search(scratch);

    List<SearchHit> hits = search.search("needle", null, new SearchLimits(10, 3)).hits();

    assertEquals(
        List.of("1-10", "21-30", "41-50"),
        hits.stream().map(region -> region.startLine() + "-" + region.endLine()).toList());
    assertEquals(
        List.of(1.75, 1.05, 0.63), hits.stream().map(SearchHit::score).map(Rounding::of).toList());
  }

  /** Fifty regions are read, path and text; those asked for are the best of them. */
  @Test
  void aRerankerOrdersTheFirstFifty() throws IOException {
    Repository repository = new Repository();
    for (int file = 100; file < 160; file++) {
      repository.source("f" + file + ".py", Chunk.of("needle " + "pad ".repeat(file - 100)));
    }
    DocpackSearch search = repository.search(scratch);
    List<String> ranked = paths(search.search("needle", null, new SearchLimits(60, 1)));
    List<String> read = new ArrayList<>();

    SearchHits hits =
        search.searchReranked(
            "needle",
            null,
            new SearchLimits(3, 1),
            new FakeScorer(
                text -> {
                  String path = text.substring(0, text.indexOf('\n'));
                  assertTrue(text.startsWith(path + "\nneedle "), text);
                  read.add(path);
                  return path.equals(ranked.get(40)) ? 0.9 : path.equals(ranked.get(7)) ? 0.8 : 0.5;
                }));

    assertEquals(ranked.subList(0, 50), read);
    assertEquals(List.of(ranked.get(40), ranked.get(7), ranked.get(0)), paths(hits));
    assertEquals(List.of(0.9, 0.8, 0.5), hits.hits().stream().map(SearchHit::score).toList());
    assertTrue(hits.lexicalOnly());
  }

  /** Scores by a rule. */
  private record FakeScorer(ToDoubleFunction<String> rule) implements PairScorer {
    @Override
    public ScorerIdentity identity() {
      return new ScorerIdentity("rule", "", "");
    }

    @Override
    public List<Double> score(String query, List<String> texts) {
      return texts.stream().mapToDouble(rule).boxed().toList();
    }

    @Override
    public void close() {}
  }

  @Test
  void regionsThatFollowOneAnotherAreOne() throws IOException {
    Chunk hit = Chunk.of("needle");
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("thread"), hit, Chunk.of("needle needle"), hit)
            .search(scratch);

    List<SearchHit> hits = search.search("needle", null, SearchLimits.DEFAULT).hits();

    assertEquals(1, hits.size());
    assertEquals(11, hits.get(0).startLine());
    assertEquals(40, hits.get(0).endLine());
    assertEquals("needle needle", hits.get(0).snippet());
  }

  @Test
  void theDefinitionWhoseNameFitsTheQuestionIsShown() throws IOException {
    Chunk file = Chunk.of("to the client", new Symbol("method", "sendFile", 5));
    Chunk folder = Chunk.of("to the client", new Symbol("method", "sendFileFromFolder", 5));
    Chunk client = Chunk.of("to the client", new Symbol("method", "client", 5));
    Chunk variable = Chunk.of("to the client", new Symbol("variable", "sendFileClient", 5));
    DocpackSearch search =
        new Repository().source("a.py", folder, variable, client, file).search(scratch);

    SearchHit first =
        search.search("How do I send a file to the client?", null, two()).hits().get(0);

    assertEquals("pack.sendFile", first.symbol());
    assertEquals(31, first.startLine());
  }

  @Test
  void aQuestionFindsRelatedWordsAfterItsOwn() throws IOException {
    DocpackSearch search =
        new Repository()
            .source("a.py", Chunk.of("the dir is here"))
            .source("b.py", Chunk.of("the straw is here"))
            .source("c.py", Chunk.of("the directory is here"))
            .search(scratch);

    assertEquals(List.of("c.py", "a.py"), paths(search.search("which directory", null, two())));
    assertEquals(List.of("c.py"), paths(search.search("directory", null, two())));
  }

  @Test
  void noticesOfLicencesAreNotFound() throws IOException {
    Chunk notice = Chunk.of("/* Copyright of a needle.\n").vector(1, 0);
    Chunk rest = Chunk.of(" * No needle. */\nimport straw;").vector(0, 1);
    DocpackSearch search =
        new Repository()
            .source("a.py", notice, rest)
            .file("b.md", "docs", Chunk.of("/* Copyright of a needle. */"))
            .search(scratch);

    assertEquals(List.of("b.md"), paths(search.search("needle", null, two())));
    SearchHit straw = search.search("straw", new float[] {1, 0}, two()).hits().get(0);
    assertEquals("a.py", straw.path());
    assertEquals(11, straw.startLine());
    assertEquals("import straw;", straw.snippet());
  }

  @Test
  void namesOfAnyScriptAreFound() throws IOException {
    DocpackSearch search =
        new Repository()
            .source("größe.py", Chunk.of("berechneGröße()", new Symbol("function", "größe", 3)))
            .source("файл.py", Chunk.of("открытьФайл"))
            .source("変数.py", Chunk.of("変数 = 1"))
            .search(scratch);

    assertEquals("größe.py", paths(search.search("GRÖSSE Größe", null, two())).get(0));
    assertEquals(List.of("файл.py"), paths(search.search("файл", null, two())));
    assertEquals(List.of("変数.py"), paths(search.search("変数", null, two())));
  }

  @Test
  void nothingIsFoundInNothing() throws IOException {
    DocpackSearch empty = new Repository().search(scratch);
    DocpackSearch search = new Repository().source("a.py", Chunk.of("needle")).search(scratch);

    assertEquals(List.of(), empty.search("needle", null, two()).hits());
    assertEquals(List.of(), empty.search("needle", new float[] {1}, two()).hits());
    assertEquals(List.of(), search.search("thread", null, two()).hits());
    assertEquals(List.of(), search.search("", null, two()).hits());
    assertEquals(List.of(), search.search("\ud800 ((( \u0000", null, two()).hits());
  }

  @Test
  void aQueryOfTenThousandCharactersIsAnswered() throws IOException {
    DocpackSearch search = new Repository().source("a.py", Chunk.of("needle")).search(scratch);

    assertEquals(List.of("a.py"), paths(search.search("needle ".repeat(1_429), null, two())));
    assertEquals(List.of(), search.search("x".repeat(10_000), null, two()).hits());
    assertEquals(List.of(), search.search("q.".repeat(5_000), null, two()).hits());
    assertEquals(List.of(), search.search("(".repeat(10_000), null, two()).hits());
  }

  private static SearchLimits two() {
    return new SearchLimits(2, 1);
  }

  private static List<String> paths(SearchHits hits) {
    return hits.hits().stream().map(SearchHit::path).toList();
  }

  private static List<String> summary(SearchHits hits) {
    return hits.hits().stream().map(hit -> hit.path() + " " + Rounding.of(hit.score())).toList();
  }

  private static final class Rounding {
    static double of(double score) {
      return Math.round(score * 1_000) / 1_000.0;
    }
  }
}
