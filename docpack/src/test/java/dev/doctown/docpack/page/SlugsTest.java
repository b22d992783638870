package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlugsTest {

  @Test
  void plainFoldersKeepTheirNames() {
    assertEquals("src-main-java", Slugs.ofFolder("src/main/java"));
    assertEquals("root", Slugs.ofFolder(""));
  }

  @Test
  void noTwoFoldersShareAPageEvenWhereCaseIsIgnored() {
    List<String> folders =
        List.of(
            "", "root", "index", "a/b", "a-b", "A/b", "a/B", "a b", "a_b", "..", "a//b", "é", "è",
            ".x", "x");
    Map<String, String> seen = new HashMap<>();
    for (String folder : folders) {
      String slug = Slugs.ofFolder(folder);
      assertTrue(slug.matches("[a-z0-9][a-z0-9.-]*"), folder + " gives " + slug);
      String other = seen.put(slug.toLowerCase(Locale.ROOT), folder);
      assertEquals(null, other, folder + " and " + other + " share " + slug);
    }
  }
}
