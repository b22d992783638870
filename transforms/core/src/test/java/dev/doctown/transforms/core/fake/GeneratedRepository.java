package dev.doctown.transforms.core.fake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Files as a repository has them, made from a seed: code, prose, data, and what is neither. */
public final class GeneratedRepository {
  private static final int FOLDERS = 7;

  private GeneratedRepository() {}

  /** Some files by path; equal arguments give equal files. */
  public static Map<String, byte[]> files(long seed, int count) {
    Random random = new Random(seed);
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String folder = "part" + random.nextInt(FOLDERS) + (i % 3 == 0 ? "/inner" : "");
      String name = String.format(Locale.ROOT, "%s/file%05d", folder, i);
      switch (i % 10) {
        case 0 -> files.put(name + ".md", utf8("# Title " + i + "\n\n" + lines(random, "Word")));
        case 1 -> files.put(name + ".bin", new byte[] {0, 1, 2, (byte) random.nextInt()});
        case 2 -> files.put(name + ".txt", new byte[] {'a', '\n', (byte) 0xFF, 'b', '\n'});
        case 3 -> files.put(name + "\uD83D\uDE00.txt", utf8("above U+FFFF in its name\n"));
        case 4 -> files.put(name + "\uFB01.txt", utf8(""));
        case 5 -> files.put("generated/" + name + ".py", utf8(lines(random, "value = ")));
        case 6 -> files.put(name + ".txt", utf8("the same text in many files\n"));
        default -> files.put(name + ".py", utf8(lines(random, "number = ")));
      }
    }
    return files;
  }

  private static String lines(Random random, String start) {
    StringBuilder lines = new StringBuilder();
    int count = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      lines.append(start).append(random.nextInt(1_000_000)).append('\n');
    }
    return lines.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
