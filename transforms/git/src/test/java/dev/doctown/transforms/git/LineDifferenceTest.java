package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDifferenceTest {
  /** A comma stands for an end of line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''       | ''         | 0 | 0",
        "'a,b,'   | 'a,b,'     | 0 | 0",
        "''       | 'a,b,'     | 2 | 0",
        "'a,b,'   | ''         | 0 | 2",
        "'a,b,c,' | 'a,x,c,'   | 1 | 1",
        "'a,b,c,' | 'a,c,'     | 0 | 1",
        "'a,a,'   | 'a,a,a,'   | 1 | 0",
        "'a,b,c,' | 'c,a,b,'   | 1 | 1",
        "'a,b'    | 'a,b,'     | 1 | 1",
        "'ab,'    | 'b,'       | 1 | 1",
        "'a,b,'   | 'a,xb,'    | 1 | 1",
        "'x,y,z,' | 'z,y,x,'   | 2 | 2",
        "',,'     | ',,,'      | 1 | 0",
      })
  void linesAreCountedAsGitCountsThem(String old, String now, int added, int deleted) {
    assertDifference(added, deleted, old.replace(',', '\n'), now.replace(',', '\n'));
  }

  @Test
  void theShortestScriptIsFound() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> old = words(random);
      List<String> now = words(random);
      int common = longestCommonSubsequence(old, now);
      LineDifference found = between(String.join("", old), String.join("", now));
      assertEquals(now.size() - common, found.added(), "seed " + seed);
      assertEquals(old.size() - common, found.deleted(), "seed " + seed);
    }
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      words.add("abcdefgh".charAt(random.nextInt(8)) + "\n");
    }
    return words;
  }

  /** By the table that textbooks have. */
  private static int longestCommonSubsequence(List<String> old, List<String> now) {
    int[][] length = new int[old.size() + 1][now.size() + 1];
    for (int i = 1; i <= old.size(); i++) {
      for (int j = 1; j <= now.size(); j++) {
        length[i][j] =
            old.get(i - 1).equals(now.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[old.size()][now.size()];
  }

  @Test
  void whatTakesTooManyStepsIsComparedWithoutOrder() throws IOException {
    String old = numbered(IntStream.range(0, 100_000));
    String reversed = numbered(IntStream.range(0, 100_000).map(i -> 99_999 - i));

    LineDifference difference = between("gone\n" + old, reversed + "new\nnew\n");

    assertEquals(2, difference.added());
    assertEquals(1, difference.deleted());
    assertTrue(difference.steps() < 2 * LineDifference.MOST_STEPS, difference.toString());
  }

  private static String numbered(IntStream numbers) {
    return numbers.mapToObj(number -> number + "\n").collect(Collectors.joining());
  }

  private static void assertDifference(int added, int deleted, String old, String now) {
    LineDifference difference = between(old, now);
    assertEquals(added, difference.added());
    assertEquals(deleted, difference.deleted());
  }

  private static LineDifference between(String old, String now) {
    return LineDifference.between(
        old.getBytes(StandardCharsets.UTF_8), now.getBytes(StandardCharsets.UTF_8));
  }
}
