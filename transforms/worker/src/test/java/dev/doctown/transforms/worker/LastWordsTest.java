package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private static String wordsOf(String output) {
    LastWords words = new LastWords();
    words.drain(new ByteArrayInputStream(Calls.bytes(output)));
    return words.text();
  }

  @Test
  void theLastTwentyLinesAreKept() {
    String lines =
        IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    assertEquals(
        IntStream.range(980, 1000).mapToObj(Integer::toString).collect(Collectors.joining(" | ")),
        wordsOf(lines));
  }

  @Test
  void aLineWithoutAnEndTakesNoMemory() {
    assertEquals("x".repeat(400), wordsOf("x".repeat(10_000_000)));
  }

  @Test
  void ofACrashReportTheHeadIsKept() {
    String report =
        "before\n#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n"
            + "#  SIGSEGV (0xb) at pc=0x1\n#\n# JRE version: 17\n# Java VM: 17\n# Problematic frame:\n# C  [libx.so+0x1]\n\n"
            + "# If you would like to submit a bug report:\n#   https://bugs.example.org/\n"
            + "# A fatal error has been detected by the Java Runtime Environment:\n"
            + "----  S U M M A R Y ----\n"
            + "7f00-7f01 r-xp /lib/x\n".repeat(500);

    assertEquals(
        "before | # A fatal error has been detected by the Java Runtime Environment: | #  SIGSEGV"
            + " (0xb) at pc=0x1 | # Problematic frame: | # C  [libx.so+0x1]",
        wordsOf(report));
  }
}
