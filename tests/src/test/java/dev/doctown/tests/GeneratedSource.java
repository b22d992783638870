package dev.doctown.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much source as a test wants, as real as the corpora: copy after copy of their files. Equal
 * arguments give equal files.
 */
final class GeneratedSource {
  /** What no keyword of Java looks like. */
  private static final Pattern NAME = Pattern.compile("\\b(?:[A-Z]\\w{4,}|[a-z]+[A-Z]\\w*)\\b");

  private static final int ONE_NAME_IN = 4;

  private static final Pattern PACKAGE =
      Pattern.compile("\\b(?:com\\.google\\.gson|org\\.apache\\.commons|org\\.slf4j)\\b");

  /** In what the copies of a file differ. */
  enum Copies {
    /** Each time other names of types, methods and variables are changed. */
    NAMES {
      @Override
      String text(String original, int copy) {
        return renamed(original, copy);
      }
    },
    /** Each copy has packages of its own, in which the same names stand. */
    PACKAGES {
      @Override
      String text(String original, int copy) {
        return PACKAGE.matcher(original).replaceAll("$0" + suffix(copy));
      }
    },
    /** In nothing: every definition is there as often as there are copies. */
    IDENTICAL {
      @Override
      String text(String original, int copy) {
        return original;
      }
    };

    abstract String text(String original, int copy);
  }

  private final List<Path> originals;
  private final List<String> texts = new ArrayList<>();
  private final Path root;

  private GeneratedSource(Path corpora, int largestFile) throws IOException {
    this.root = corpora;
    try (Stream<Path> files = Files.walk(corpora)) {
      originals =
          files
              .filter(file -> Files.isRegularFile(file) && size(file) <= largestFile)
              .sorted()
              .toList();
    }
    for (Path original : originals) {
      texts.add(Files.readString(original));
    }
  }

  /** Files up to a size, to a number of them. */
  static Path files(Path folder, int largestFile, int count) throws IOException {
    return make(folder, Copies.NAMES, largestFile, count, Long.MAX_VALUE);
  }

  /** Files of all sizes, to a number of bytes. */
  static Path bytes(Path folder, long bytes) throws IOException {
    return bytes(folder, Copies.NAMES, bytes);
  }

  /** The same with other copies. */
  static Path bytes(Path folder, Copies copies, long bytes) throws IOException {
    return make(folder, copies, Integer.MAX_VALUE, Integer.MAX_VALUE, bytes);
  }

  private static Path make(Path folder, Copies copies, int largestFile, int most, long mostBytes)
      throws IOException {
    Path corpora = folder.resolve("corpora");
    if (!Files.exists(corpora)) {
      Files.createDirectories(corpora);
      for (Corpus corpus : Corpus.MEASURED) {
        corpus.unpack(corpora);
      }
    }
    GeneratedSource source = new GeneratedSource(corpora, largestFile);
    Path target = Files.createDirectories(folder.resolve("generated"));
    long written = 0;
    for (int i = 0; i < most && written < mostBytes; i++) {
      written += source.write(i, copies, target);
    }
    return target;
  }

  private long write(int number, Copies copies, Path target) throws IOException {
    int copy = number / originals.size();
    int original = number % originals.size();
    String text = copy == 0 ? texts.get(original) : copies.text(texts.get(original), copy);
    Path file =
        target
            .resolve(String.format(Locale.ROOT, "copy%04d", copy))
            .resolve(root.relativize(originals.get(original)).toString());
    Files.createDirectories(file.getParent());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    return bytes.length;
  }

  private static String suffix(int copy) {
    return Integer.toString(copy, Character.MAX_RADIX);
  }

  private static String renamed(String text, int copy) {
    String suffix = suffix(copy);
    return NAME.matcher(text)
        .replaceAll(
            name -> {
              int chosen = Math.floorMod(name.group().hashCode() + copy, ONE_NAME_IN);
              return chosen == 0 ? name.group() + suffix : name.group();
            });
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
