package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.search.RetrievalQuery.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked out by hand. */
class NdcgTest {

  @Test
  void theOnlyTargetGainsByItsRank() {
    assertEquals(1, score(List.of("a", "b"), "a"), 1e-12);
    assertEquals(1 / 1.584962500721156, score(List.of("b", "a"), "a"), 1e-12);
    assertEquals(0.5, score(List.of("b", "c", "a"), "a"), 1e-12);
    assertEquals(0, score(List.of("b"), "a"), 1e-12);
    assertEquals(0, score(List.of(), "a"), 1e-12);
  }

  @Test
  void furtherTargetsAreMissedUnlessAllComeFirst() {
    assertEquals(1, score(List.of("b", "a"), "a", "b"), 1e-12);
    // 1 of 1 + 0.6309
    assertEquals(0.613147, score(List.of("a", "c"), "a", "b"), 1e-6);
  }

  @Test
  void theEleventhPlaceGainsNothing() {
    List<String> paths = new ArrayList<>(List.of("b", "b", "b", "b", "b", "b", "b", "b", "b"));
    paths.add("a");
    assertEquals(0.289065, score(paths, "a"), 1e-6);
    paths.add(0, "b");
    assertEquals(0, score(paths, "a"), 1e-12);
  }

  @Test
  void linesMustOverlap() {
    List<SearchHit> hits = List.of(hit("a", 10, 20));
    assertEquals(1, Ndcg.of(hits, List.of(new Target("a", 20, 30))), 1e-12);
    assertEquals(0, Ndcg.of(hits, List.of(new Target("a", 21, 30))), 1e-12);
    assertEquals(0, Ndcg.of(hits, List.of(new Target("a", 1, 9))), 1e-12);
    assertEquals(1, Ndcg.of(hits, List.of(new Target("a", 0, 0))), 1e-12);
  }

  @Test
  void oneRegionThatHitsTwoTargetsGainsOnce() {
    assertEquals(
        0.613147,
        Ndcg.of(List.of(hit("a", 1, 50)), List.of(new Target("a", 1, 9), new Target("a", 20, 30))),
        1e-6);
  }

  private static double score(List<String> paths, String... targets) {
    return Ndcg.of(
        paths.stream().map(path -> hit(path, 1, 9)).toList(),
        List.of(targets).stream().map(path -> new Target(path, 0, 0)).toList());
  }

  private static SearchHit hit(String path, int startLine, int endLine) {
    return new SearchHit(path, startLine, endLine, 1, null, "");
  }
}
