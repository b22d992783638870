package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.RepositorySource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HermeticTest extends GitTest {
  @Test
  void theSourceIsFoundByTheServiceLoader() {
    List<Class<?>> found = new ArrayList<>();
    ServiceLoader.load(RepositorySource.class).forEach(source -> found.add(source.getClass()));
    assertEquals(List.of(GitRepositorySource.class), found);
  }

  @Test
  void neitherFiltersNorHooksNorMonitorsRunAndNothingIsWritten() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    Path trace = base.resolve("trace");
    String command = "sh -c 'echo ran >>" + trace + "; cat'";
    for (String key :
        List.of(
            "filter.evil.clean",
            "filter.evil.smudge",
            "filter.evil.process",
            "filter.lfs.clean",
            "core.fsmonitor",
            "core.hooksPath",
            "core.sshCommand",
            "credential.helper",
            "uploadpack.packObjectsHook",
            "diff.external")) {
      fixture.git(folder, "config", key, command);
    }
    fixture.git(folder, "config", "core.worktree", "/");
    fixture.git(folder, "config", "filter.evil.required", "true");
    for (String hook : List.of("post-checkout", "pre-upload", "fsmonitor-watchman")) {
      Path script = fixture.write(folder, ".git/hooks/" + hook, "#!/bin/sh\n" + command + "\n");
      assertTrue(script.toFile().setExecutable(true));
    }
    fixture.write(folder, ".gitattributes", "*.md filter=evil\n*.bin filter=lfs\n");
    fixture.write(folder, "README.md", "# Changed\n");
    fixture.write(folder, "new.bin", "new\n");
    Files.setLastModifiedTime(folder.resolve("src/Main.java"), FileTime.fromMillis(1000));
    Map<String, String> before = state(folder);
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      for (RepositoryFile file : snapshot.files()) {
        assertEquals(file.size(), snapshot.read(file, 1000).length);
      }
    }
    fixture.open("file://" + folder).close();
    assertEquals(before, state(folder));
    assertFalse(Files.exists(trace));
  }

  @Test
  void localeHomeAndWorkingDirectoryDoNotMatter() throws Exception {
    Path folder = fixture.repositoryWithCommit("project");
    String odd = "gr\u00fc\u00df";
    fixture.write(folder, "plain/ü.txt", "1\n");
    Files.writeString(DiskPaths.resolve(folder, odd), "latin");
    fixture.commit(folder, "names");
    fixture.write(folder, ".idea/x", "ignored by the person, not by the repository\n");
    fixture.write(folder, "plain/ü.txt", "2\n");
    List<String> answers = new ArrayList<>();
    for (String locale : List.of("C.UTF-8", "C")) {
      Path home = Files.createTempDirectory(base, "home");
      fixture.write(home, ".config/git/ignore", ".idea\n");
      fixture.write(
          home, ".gitconfig", "[core]\n\tautocrlf = true\n\texcludesFile = ~/.config/git/ignore\n");
      Map<String, String> before = state(home);
      answers.add(elsewhere(folder, home, locale));
      assertEquals(before, state(home));
    }
    assertEquals(answers.get(0), answers.get(1));
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(snapshot.identity().contentHash(), answers.get(0));
    }
  }

  /** Prints the content hash of the repository that its argument names. */
  static final class Hash {
    private Hash() {}

    public static void main(String[] arguments) throws IOException {
      try (RepositorySnapshot snapshot =
          new GitRepositorySource()
              .open(new GitFixture(Path.of(arguments[0])).request(arguments[0], null))) {
        for (RepositoryFile file : snapshot.files()) {
          if (snapshot.read(file, 1000).length != file.size()) {
            throw new IOException(file.path());
          }
        }
        System.out.print(snapshot.identity().contentHash());
      }
    }
  }

  private static String elsewhere(Path folder, Path home, String locale) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Hash.class.getName(),
                folder.toString())
            .directory(home.toFile())
            .redirectError(new File("/dev/null"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    String answer = GitFixture.text(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor());
    return answer;
  }

  /** Every file below a folder with its content and time. */
  private static Map<String, String> state(Path folder) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String content =
            Files.isRegularFile(file) ? Digests.sha256(Files.readAllBytes(file)) : "folder";
        FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        state.put(file.toString(), content + " " + time);
      }
    }
    return state;
  }
}
