package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositoryIdentity;
import org.junit.jupiter.api.Test;

class SourceLinksTest {
  private static String link(String remote) {
    return SourceLinks.of(
            new RepositoryIdentity("inn", remote, "0123", null, null, false, "11".repeat(32)))
        .lines("a b.c", 3, 9);
  }

  @Test
  void aKnownHostIsLinked() {
    assertEquals(
        "[L3–9](https://github.com/a/inn/blob/0123/a%20b.c#L3-L9)",
        link("https://github.com/a/inn"));
  }

  @Test
  void aRemoteThatCouldBeMarkupIsNotLinked() {
    assertEquals("L3–9", link("https://github.com/a/inn)[x](https://example.org/"));
    assertEquals("L3–9", link("https://github.com/a/\u001b[31mred"));
  }
}
