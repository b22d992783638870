package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void theSmallerPartOfASplitMoves() {
    assertEquals(Set.of("c"), Places.moved(groups("abc", "xxx"), groups("abc", "xxy")));
  }

  @Test
  void theSmallerOfTwoThatAreJoinedMoves() {
    assertEquals(Set.of("a"), Places.moved(groups("abc", "xyy"), groups("abc", "zzz")));
  }

  @Test
  void filesThatCameOrWentDoNotMove() {
    assertEquals(Set.of(), Places.moved(groups("abc", "xxy"), groups("bcd", "yzz")));
  }

  private static Map<String, String> groups(String files, String groups) {
    Map<String, String> grouped = new TreeMap<>();
    for (int i = 0; i < files.length(); i++) {
      grouped.put(files.substring(i, i + 1), groups.substring(i, i + 1));
    }
    return grouped;
  }
}
