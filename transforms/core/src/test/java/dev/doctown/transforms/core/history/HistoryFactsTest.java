package dev.doctown.transforms.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryFactsTest {
  private static final Map<String, Integer> LINES =
      Map.of("a", 10, "b", 100, "c", 1, "\uD83D\uDE00", 7);

  private static SourceCommit commit(long time, String... paths) {
    return new SourceCommit(
        "0".repeat(40),
        time,
        Arrays.stream(paths).map(path -> new ChangedFile(path, 3, 1)).toList());
  }

  private static HistoryFacts facts(List<SourceCommit> commits) {
    HistoryCollector collector = new HistoryCollector(LINES);
    commits.forEach(collector);
    return collector.facts();
  }

  private static List<SourceCommit> times(int count, String... paths) {
    return Collections.nCopies(count, commit(1, paths));
  }

  @Test
  void filesAreCounted() {
    HistoryFacts facts =
        facts(
            List.of(
                commit(50, "a", "gone"),
                commit(70, "a", "b"),
                commit(60, "a"),
                commit(40, "b", "\uD83D\uDE00"),
                commit(30),
                commit(20, "b")));

    assertEquals(
        new HistoryFacts(
            5,
            List.of(
                new FileHistory("a", 3, 30),
                new FileHistory("b", 3, 300),
                new FileHistory("\uD83D\uDE00", 1, 7))),
        facts);
  }

  @Test
  void aLineInPlaceOfAnotherIsNoChange() {
    List<SourceCommit> commits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      commits.add(
          new SourceCommit(
              "0".repeat(40), i, List.of(new ChangedFile("a", 1, 1), new ChangedFile("b", 2, 0))));
    }

    assertEquals(new HistoryFacts(6, List.of(new FileHistory("b", 6, 600))), facts(commits));
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
  void orderOfCommitsChangesNothing() {
    List<SourceCommit> commits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      commits.addAll(List.of(commit(i, "a", "b"), commit(-i, "b", "c")));
    }
    HistoryFacts expected = facts(commits);
    long seed = new Random().nextLong();
    Collections.shuffle(commits, new Random(seed));

    assertEquals(expected, facts(commits), "seed " + seed);
  }
}
