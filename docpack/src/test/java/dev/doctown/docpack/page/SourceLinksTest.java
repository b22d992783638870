package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositoryIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceLinksTest {
  private static String link(String remote) {
    return SourceLinks.of(
            new RepositoryIdentity("inn", remote, "0123", null, null, false, "11".repeat(32)),
            Map.of())
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

  @Test
  void aPathThatIsNotUtf8IsLinkedByItsBytes() {
    ByteBuffer bytes = ByteBuffer.wrap("bad\u00ff.py".getBytes(StandardCharsets.ISO_8859_1));
    RepositoryIdentity inn =
        new RepositoryIdentity(
            "inn", "https://github.com/a/inn", "0123", null, null, false, "11".repeat(32));
    assertEquals(
        "[`bad\\xFF.py`](https://github.com/a/inn/blob/0123/bad%FF.py)",
        SourceLinks.of(inn, Map.of("bad\\xFF.py", bytes)).file("bad\\xFF.py"));
  }
}
