package dev.doctown.transforms.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryFactsTest {
  private static final Map<String, Integer> LINES =
      Map.of("a", 10, "b", 100, "c", 1, "\uD83D\uDE00", 7);

  private static SourceCommit commit(long time, String author, String... paths) {
    return new SourceCommit(
        "0".repeat(40),
        time,
        author,
        Arrays.stream(paths).map(path -> new ChangedFile(path, 3, 1)).toList());
  }

  private static HistoryFacts facts(List<SourceCommit> commits) {
    HistoryCollector collector = new HistoryCollector(LINES);
    commits.forEach(collector);
    return collector.facts();
  }

  private static List<SourceCommit> times(int count, String... paths) {
    return Collections.nCopies(count, commit(1, "Ann", paths));
  }

  @Test
  void filesAreCounted() {
    HistoryFacts facts =
        facts(
            List.of(
                commit(50, "Ben", "a", "gone"),
                commit(70, "Ann", "a", "b"),
                commit(60, "Ben", "a"),
                commit(40, "", "b", "\uD83D\uDE00"),
                commit(30, "Cid"),
                commit(20, "Ann", "b")));

    assertEquals(
        new HistoryFacts(
            5,
            List.of(
                new FileHistory("a", 3, 12, 2, "Ben", 2, 70, 30),
                new FileHistory("b", 3, 12, 1, "Ann", 2, 70, 300),
                new FileHistory("\uD83D\uDE00", 1, 4, 0, null, 0, 40, 7)),
            List.of()),
        facts);
    assertEquals(66, facts.files().get(0).ownerShare());
    assertEquals(0, facts.files().get(2).ownerShare());
  }

  @Test
  void amongEqualOwnersTheFirstNameIsTaken() {
    List<SourceCommit> commits = new ArrayList<>();
    for (String author : List.of("\uFF5E", "\uD83D\uDE00", "Zoe", "zoe")) {
      commits.add(commit(1, author, "a"));
    }

    assertEquals("Zoe", facts(commits).files().get(0).owner());
    assertEquals("\uFF5E", facts(commits.subList(0, 2)).files().get(0).owner());
  }

  @Test
  void aProgramOwnsNothing() {
    List<SourceCommit> commits = new ArrayList<>(times(1, "a"));
    commits.addAll(Collections.nCopies(3, commit(9, "renovate[bot]", "a", "c")));

    assertEquals(
        List.of(
            new FileHistory("a", 4, 16, 1, "Ann", 1, 9, 40),
            new FileHistory("c", 3, 12, 0, null, 0, 9, 3)),
        facts(commits).files());
  }

  @Test
  void hotSpotsComeByHeatThenByPath() {
    List<SourceCommit> commits = new ArrayList<>(times(7, "c"));
    commits.addAll(times(1, "\uD83D\uDE00", "a"));
    commits.addAll(times(2, "b"));

    assertEquals(
        List.of("b 200", "a 10", "c 7", "\uD83D\uDE00 7"),
        facts(commits).hotSpots().stream().map(file -> file.path() + " " + file.heat()).toList());
  }

  @Test
  void filesThatChangeTogetherAreFound() {
    List<SourceCommit> commits = new ArrayList<>(times(6, "b", "a"));
    commits.addAll(times(20, "b"));
    commits.addAll(times(4, "a"));
    commits.addAll(times(5, "c", "\uD83D\uDE00"));

    assertEquals(
        List.of(new FilePair("a", "b", 6, 10), new FilePair("c", "\uD83D\uDE00", 5, 5)),
        facts(commits).pairs());
    assertEquals(60, facts(commits).pairs().get(0).confidence());
  }

  @Test
  void tooRareOrTooLooseIsNoPair() {
    List<SourceCommit> commits = new ArrayList<>(times(6, "a", "b"));
    commits.addAll(times(5, "a"));
    commits.addAll(times(5, "b"));
    commits.addAll(times(4, "c", "\uD83D\uDE00"));

    assertEquals(List.of(), facts(commits).pairs());
  }

  @Test
  void aCommitOfManyFilesIsNoEvidenceForPairs() {
    List<String> others =
        IntStream.range(0, HistoryCollector.MOST_PAIRED_FILES - 2).mapToObj(i -> "x" + i).toList();
    List<String> justFew = new ArrayList<>(List.of("a", "b"));
    justFew.addAll(others);
    List<String> many = new ArrayList<>(justFew);
    many.add("y");

    List<SourceCommit> commits = new ArrayList<>(times(5, justFew.toArray(String[]::new)));
    commits.addAll(times(90, many.toArray(String[]::new)));

    assertEquals(List.of(new FilePair("a", "b", 5, 5)), facts(commits).pairs());
    assertEquals(95, facts(commits).files().get(0).commits());
    assertEquals(List.of(), facts(commits.subList(1, 95)).pairs());
  }

  @Test
  void orderOfCommitsChangesNothing() {
    List<SourceCommit> commits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      commits.addAll(List.of(commit(i, "Ann", "a", "b"), commit(-i, "Ben " + i % 3, "b", "c")));
    }
    HistoryFacts expected = facts(commits);
    long seed = new Random().nextLong();
    Collections.shuffle(commits, new Random(seed));

    assertEquals(expected, facts(commits), "seed " + seed);
  }

  @Test
  void memoryForPairsIsBoundedAndTheOftenSeenStay() {
    PairCounts counts = new PairCounts(100);
    for (int round = 0; round < 5; round++) {
      counts.add(7, 3);
      for (int i = 0; i < 60; i++) {
        counts.add(1_000 + i, 2_000 * (round + 1));
      }
    }

    List<String> known = new ArrayList<>();
    counts.forEach((lower, higher, count) -> known.add(lower + " " + higher + " " + count));

    assertTrue(known.size() <= 100, () -> known.size() + " pairs");
    assertTrue(known.contains("3 7 5"), known::toString);
  }
}
