package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
  @Test
  void twoCliquesWithATieBetweenThemAreTwoGroups() {
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 1, 1, 1, 1},
        Communities.of(
            units(8, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4"), 200, 2, -1));
  }

  @Test
  void groupsAreNumberedByTheirFirstUnitWhateverTheOrderOfTies() {
    assertArrayEquals(
        new int[] {0, 1, 0, 1, 0, 1},
        Communities.of(units(6, "5-3 1-5 3-1 4-2 0-4 2-0"), 200, 2, -1));
  }

  @Test
  void aGroupThatIsTooSmallJoinsTheOneItIsTiedTo() {
    // 6 and 7 are a pair that hangs on the second clique.
    assertArrayEquals(
        new int[] {0, 0, 0, 1, 1, 1, 1, 1},
        Communities.of(units(8, "0-1 0-2 1-2 3-4 3-5 4-5 6-7 5-6"), 300, 3, -1));
  }

  @Test
  void whatIsTiedToNothingJoinsTheLargest() {
    assertArrayEquals(
        new int[] {0, 0, 0, 1, 1, 1, 1, 1},
        Communities.of(units(8, "0-1 0-2 1-2 3-4 3-5 3-6 4-5 4-6 5-6"), 200, 2, -1));
  }

  private static TiedUnits units(int size, String ties) {
    List<int[]> pairs = new ArrayList<>();
    for (String tie : ties.split(" ")) {
      pairs.add(Arrays.stream(tie.split("-")).mapToInt(Integer::parseInt).toArray());
    }
    int[] files = new int[size];
    long[] weights = new long[pairs.size()];
    Arrays.fill(files, 1);
    Arrays.fill(weights, 1);
    return new TiedUnits(
        files,
        new long[size],
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        weights);
  }
}
