package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextPieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the default model is fed, against its own tokenizer, which reads each text as a whole. */
class TextWindowsTest {
  private static final int WINDOW = 256;
  private static final long CLS = 101;
  private static final long SEP = 102;

  private final ModelTokenizer tokenizer;
  private final HuggingFaceTokenizer whole;
  private final TextWindows windows;

  TextWindowsTest() throws IOException {
    NativeEngine.start();
    EmbeddingModel model = DefaultModel.locate();
    tokenizer = ModelTokenizer.open(model);
    windows = new TextWindows(tokenizer, model.window());
    whole =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(model.files().tokenizer()),
            Map.of("padding", "false", "truncation", "false"));
  }

  @AfterEach
  void close() {
    tokenizer.close();
    whole.close();
  }

  @Test
  void everyContentTokenIsFedOnceAndInOrder() {
    for (long seed = 1; seed <= 150; seed++) {
      Random random = new Random(seed);
      String content = randomText(random, random.nextInt(seed % 10 == 0 ? 30_000 : 3_000));
      String context = randomText(random, random.nextInt(200));
      List<TextWindows.Window> parts = windows.split(new EmbeddingText(context, content));

      long[] context64 = tail(ids(context), 64);
      long[] fed = {};
      int counted = 0;
      for (TextWindows.Window part : parts) {
        long[] sequence = part.ids();
        String where = "seed " + seed;
        assertTrue(sequence.length <= WINDOW, where);
        assertEquals(CLS, sequence[0], where);
        assertEquals(SEP, sequence[sequence.length - 1], where);
        int contentFrom = sequence.length - 1 - part.contentTokens();
        assertArrayEquals(context64, Arrays.copyOfRange(sequence, 1, contentFrom), where);
        fed =
            LongStream.concat(
                    Arrays.stream(fed), Arrays.stream(sequence, contentFrom, sequence.length - 1))
                .toArray();
        counted += part.contentTokens();
      }
      assertArrayEquals(ids(content), fed, "seed " + seed);
      assertEquals(fed.length, counted, "seed " + seed);
      for (TextWindows.Window part : parts.subList(0, parts.size() - 1)) {
        assertEquals(WINDOW, part.ids().length, "only the last window may have room left");
      }
    }
  }

  @Test
  void piecesOfAHugeTextGiveTheTokensOfTheWhole() {
    String content = randomText(new Random(7), 400_000);
    assertTrue(TextPieces.split(content).size() > 5, "several pieces");
    int counted = 0;
    for (TextWindows.Window part : windows.split(new EmbeddingText("File.java", content))) {
      counted += part.contentTokens();
    }
    assertEquals(ids(content).length, counted);
  }

  @Test
  void whatFitsIsOneSequenceToTheLastToken() {
    assertEquals(1, windows.split(new EmbeddingText("", "word ".repeat(254))).size());
    assertEquals(2, windows.split(new EmbeddingText("", "word ".repeat(255))).size());
    assertEquals(1, windows.split(new EmbeddingText("two words", "word ".repeat(252))).size());
    List<TextWindows.Window> parts =
        windows.split(new EmbeddingText("two words", "word ".repeat(253)));
    assertEquals(List.of(252, 1), parts.stream().map(TextWindows.Window::contentTokens).toList());
  }

  @Test
  void aQueryIsCutToTheWindow() {
    assertEquals(WINDOW, windows.first("word ".repeat(100_000)).length);
    assertArrayEquals(new long[] {CLS, SEP}, windows.first(""));
  }

  private long[] ids(String text) {
    return whole.encode(text, false, false).getIds();
  }

  private static long[] tail(long[] ids, int count) {
    return Arrays.copyOfRange(ids, Math.max(0, ids.length - count), ids.length);
  }

  /** Code, prose, other scripts, controls, special tokens and white space, mixed. */
  private static String randomText(Random random, int length) {
    String[] parts = {
      "return",
      "parseInt(",
      "camelCaseName",
      "snake_case_name",
      "0x1F600",
      "\n",
      "\r\n",
      "\t",
      " ",
      "    ",
      "漢字",
      "é",
      "e\u0301",
      "Straße",
      "😀",
      "👩‍💻",
      "العربية",
      "[SEP]",
      "[CLS]",
      "##ing",
      "\u0000",
      "\uFEFF",
      "\u00A0",
      "\u2003",
      "{",
      "}",
      ";",
      "==",
      "x".repeat(120),
      "don't"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(parts[random.nextInt(parts.length)]);
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
