package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has time before a deadline. */
class TimeSharesTest {
  private static final long NOW = 1_000_000;

  @Test
  void theWholeIsWrittenBeforeItsParts() {
    TimeShares members = shares(1);

    // Levels 3 to 5 take 600 of 1,600; of the other 1,000 types, which need a fourth, have 250.
    assertEquals(NOW + 750, members.until(NOW, NOW + 1_600));
    assertEquals(NOW, members.until(NOW, NOW + 600));
    assertEquals(NOW, members.until(NOW, NOW + 10));
    assertEquals(NOW - 5, members.until(NOW, NOW - 5));
    assertEquals(11, members.tasks());
    assertEquals(2_200, members.milliseconds());
  }

  @Test
  void typesHaveWhatMembersLeftAndTheLevelsAboveWhatIsTheirs() {
    assertEquals(NOW + 1_000, shares(2).until(NOW, NOW + 1_600));
    // What comes behind subsystems takes 300.
    assertEquals(NOW + 1_300, shares(3).until(NOW, NOW + 1_600));
    assertEquals(NOW + 1_600, shares(5).until(NOW, NOW + 1_600));
  }

  @Test
  void theLeastCentralHaveNoTime() {
    TimeShares members = shares(1);

    assertEquals(Set.of(), members.without(1_200));
    assertEquals(Set.of("f"), members.without(1_199));
    // Of equal ranks the first by id comes first.
    assertEquals(Set.of("f", "e", "d"), members.without(700));
    assertEquals(Set.of("a", "b", "c", "d", "e", "f"), members.without(199));
  }

  @Test
  void whatTakesNoTimeAlwaysHasSome() {
    TimeShares shares = new TimeShares(1, 5);
    shares.add(1, "known", 1, 0);
    shares.add(1, "asked", 2, 100);

    assertEquals(Set.of("asked"), shares.without(0));
    assertEquals(100, shares.milliseconds("asked"));
    assertEquals(0, shares.milliseconds("known"));
    assertEquals(0, shares.milliseconds("unheard of"));
  }

  /** Six members of 200 each, two types, a subsystem of 300, and 150 for each level above. */
  private static TimeShares shares(int level) {
    TimeShares shares = new TimeShares(level, 5);
    if (level == 1) {
      shares.add(1, "a", 60, 200);
      shares.add(1, "b", 50, 200);
      shares.add(1, "c", 40, 200);
      shares.add(1, "e", 30, 200);
      shares.add(1, "d", 30, 200);
      shares.add(1, "f", 10, 200);
    }
    if (level <= 2) {
      shares.add(2, "t", 2, 300);
      shares.add(2, "u", 1, 100);
    }
    if (level <= 3) {
      shares.add(3, "s", 1, 300);
    }
    if (level <= 4) {
      shares.add(4, "architecture", 0, 150);
    }
    shares.add(5, "quickstart", 0, 150);
    return shares;
  }
}
