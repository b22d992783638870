package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordIndexTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void knowsWholeWordsAsTheyAreSpelled() {
    WordIndex index =
        WordIndex.builder().add("a.parsePort(x-y)").add("snake_case $v 42 größe 名前\nend").build();

    for (String word :
        new String[] {"a", "parsePort", "x", "y", "snake_case", "$v", "42", "größe", "名前", "end"}) {
      assertTrue(index.contains(word), word);
    }
    for (String word : new String[] {"parse", "Port", "parseport", "x-y", "snake", "v", "4", ""}) {
      assertFalse(index.contains(word), word);
    }
    assertEquals(10, index.size());
  }

  @Test
  void keepsEachWordOnceOverAnyNumber() {
    WordIndex.Builder builder = WordIndex.builder();
    for (int i = 0; i < 30_000; i++) {
      builder.add("w" + i % 10_000 + " common");
    }
    WordIndex index = builder.build();

    assertEquals(10_001, index.size());
    assertTrue(index.contains("w9999") && index.contains("common"));
    assertFalse(index.contains("w10000"));
  }

  @Test
  void theFileHoldsTheSameWordsInAnyOrder() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.append("w").append(i).append(' ');
    }
    WordIndex.builder().add("b a").add(words).build().write(first);
    WordIndex.builder().add(words).add("a b a").build().write(second);

    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    assertEquals(16 + 20_002 * 8, Files.size(first));
    WordIndex read = WordIndex.read(first);
    assertEquals(20_002, read.size());
    assertTrue(read.contains("w19999") && read.contains("a"));
    assertFalse(read.contains("w20000"));
  }

  @Test
  void anEmptyOneKnowsNothing() throws IOException {
    Path file = folder.resolve("empty");
    WordIndex.builder().build().write(file);

    assertFalse(WordIndex.read(file).contains("a"));
  }

  @Test
  void refusesWhatIsNoIndexAndWhatIsCut() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no index, but long enough for one");
    Path cut = folder.resolve("cut");
    WordIndex.builder().add("a b c").build().write(cut);
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 30));

    assertEquals(
        text + " is no index of words",
        assertThrows(IOException.class, () -> WordIndex.read(text)).getMessage());
    assertEquals(
        cut + " has 30 bytes, which are not 3 words",
        assertThrows(IOException.class, () -> WordIndex.read(cut)).getMessage());
  }
}
