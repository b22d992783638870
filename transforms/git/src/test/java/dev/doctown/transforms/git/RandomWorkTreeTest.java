package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees, ignore rules and attributes: what git lists is what we list. */
class RandomWorkTreeTest {
  private static final List<String> NAMES =
      List.of("a", "b", "ab", "a.txt", "b.txt", "x.log", "lib", "doc", "A", "a b", "ä", "a-b");
  private static final List<String> PATTERNS =
      List.of(
          "*.txt",
          "*.log",
          "a",
          "/a",
          "a/",
          "a/b",
          "**/b",
          "a/**",
          "a/**/b",
          "lib/*",
          "!a.txt",
          "!lib/",
          "*",
          "!*/",
          "[ab]",
          "[!a]",
          "a?b",
          "\\a",
          "#x",
          "\\#x",
          "doc/a.txt",
          "/lib/doc",
          "*.t[wx]t",
          "ä",
          "a b",
          "lib/**/*.txt",
          "[[:alpha:]]",
          "*/a");
  private static final List<String> ATTRIBUTES =
      List.of(
          "linguist-generated",
          "-linguist-generated",
          "!linguist-generated",
          "linguist-language=Java",
          "linguist-vendored=false",
          "text",
          "-text",
          "text=auto",
          "eol=lf",
          "eol=crlf",
          "binary",
          "mine",
          "-mine",
          "linguist-documentation=true",
          "!text eol=crlf",
          "crlf=input");
  private static final List<String> LINGUIST =
      List.of("generated", "language", "vendored", "documentation", "detectable");

  @Test
  void listsWhatGitLists(@TempDir Path base) throws IOException {
    for (long seed = 1; seed <= 6; seed++) {
      compare(base.toRealPath(), seed);
    }
  }

  @Test
  @Tag("full")
  void listsWhatGitListsManyTimes(@TempDir Path base) throws IOException {
    for (long seed = 1000; seed < 1150; seed++) {
      compare(base.toRealPath(), seed);
    }
  }

  private static void compare(Path base, long seed) throws IOException {
    Random random = new Random(seed);
    GitFixture fixture = new GitFixture(base);
    Path folder = fixture.repository("random-" + seed);
    if (random.nextBoolean()) {
      fixture.git(folder, "config", "core.autocrlf", pick(random, List.of("true", "input")));
    }
    write(fixture, random, folder, 40, true);
    fixture.commit(folder, "first");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertSame(fixture.committed(folder, "HEAD"), listed(snapshot), "clean", seed);
      assertSame(attributes(fixture, folder, snapshot), linguist(snapshot), "attributes", seed);
    }
    write(fixture, random, folder, 20, false);
    mutate(random, folder);
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertSame(fixture.trackable(folder), listed(snapshot), "dirty", seed);
      assertSame(attributes(fixture, folder, snapshot), linguist(snapshot), "attributes", seed);
      for (RepositoryFile file : snapshot.files()) {
        if (file.kind() == RepositoryFile.Kind.FILE) {
          byte[] content = snapshot.read(file, 1 << 20);
          assertEquals(file.size(), content.length, () -> file.path() + ", seed " + seed);
        }
      }
    }
  }

  private static <V> void assertSame(
      Map<String, V> git, Map<String, V> ours, String what, long seed) {
    assertEquals(
        Map.of(), GitFixture.differences(git, ours), () -> what + " (git, ours), seed " + seed);
  }

  private static void write(
      GitFixture fixture, Random random, Path folder, int files, boolean rules) {
    for (int i = 0; i < files; i++) {
      Path at = folder;
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        Path next = DiskPaths.resolve(at, PathText.keyOf(pick(random, NAMES)));
        at = Files.isRegularFile(next) ? at : next;
      }
      Path file = DiskPaths.resolve(at, PathText.keyOf(pick(random, NAMES)));
      if (!Files.isDirectory(file)) {
        fixture.write(folder, folder.relativize(file).toString(), content(random));
      }
      if (rules && i % 5 == 0) {
        fixture.write(at, ".gitattributes", attributeLines(random));
      }
      if (!rules && i % 5 == 0) {
        fixture.write(at, ".gitignore", ignoreLines(random));
      }
    }
  }

  private static void mutate(Random random, Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    files.removeIf(file -> file.startsWith(folder.resolve(".git")));
    // Under changed attributes, what git add stores for an unchanged file depends on whether the
    // index is as young as the file.
    files.removeIf(file -> file.endsWith(AttributeRules.FILE_NAME));
    for (Path file : files) {
      switch (random.nextInt(6)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, content(random));
        case 2 -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        default -> {}
      }
    }
  }

  private static byte[] content(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int line = random.nextInt(6); line > 0; line--) {
      content.writeBytes(("line " + random.nextInt(100)).getBytes(StandardCharsets.UTF_8));
      String end = pick(random, List.of("\n", "\r\n", "\r\n", "\n", "\r", "\0", "\u0001"));
      boolean odd = end.length() == 1 && !end.equals("\n") && random.nextInt(4) > 0;
      content.writeBytes((odd ? "\r\n" : end).getBytes(StandardCharsets.UTF_8));
    }
    return content.toByteArray();
  }

  private static String ignoreLines(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.append(pick(random, PATTERNS)).append(random.nextInt(8) == 0 ? "\r\n" : "\n");
    }
    return lines.toString();
  }

  private static String attributeLines(Random random) {
    StringBuilder lines = new StringBuilder();
    if (random.nextBoolean()) {
      lines.append("[attr]mine linguist-generated linguist-language=Mine text=auto\n");
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      String pattern = pick(random, PATTERNS);
      lines.append(pattern.contains(" ") ? "\"" + pattern + "\"" : pattern);
      lines.append(' ').append(pick(random, ATTRIBUTES));
      lines.append(' ').append(pick(random, ATTRIBUTES)).append('\n');
    }
    return lines.toString();
  }

  /** What git says of the attributes of the listed files. */
  private static Map<String, Map<String, String>> attributes(
      GitFixture fixture, Path folder, RepositorySnapshot snapshot) {
    List<String> command = new ArrayList<>(List.of("check-attr", "-z", "--stdin"));
    LINGUIST.forEach(name -> command.add("linguist-" + name));
    StringBuilder paths = new StringBuilder();
    snapshot.files().forEach(file -> paths.append(file.path()).append('\0'));
    byte[] output =
        fixture.gitBytes(
            folder,
            Map.of(),
            paths.toString().getBytes(StandardCharsets.UTF_8),
            command.toArray(String[]::new));
    Map<String, Map<String, String>> found = new TreeMap<>();
    snapshot.files().forEach(file -> found.put(file.path(), new TreeMap<>()));
    List<String> fields = GitFixture.lines(output);
    for (int i = 0; i < fields.size(); i += 3) {
      String value = fields.get(i + 2);
      Map<String, String> of = found.get(PathText.display(fields.get(i)));
      if (of != null && !value.equals("unspecified")) {
        String shown = value.equals("set") ? "true" : value.equals("unset") ? "false" : value;
        of.put(fields.get(i + 1).substring("linguist-".length()), shown);
      }
    }
    return found;
  }

  private static Map<String, Map<String, String>> linguist(RepositorySnapshot snapshot) {
    Map<String, Map<String, String>> found = new TreeMap<>();
    snapshot.files().forEach(file -> found.put(file.path(), new TreeMap<>(file.attributes())));
    return found;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
