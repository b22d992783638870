package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Repositories made and judged by the git program, in a home folder of their own. */
final class GitFixture {
  private final Path base;

  GitFixture(Path base) {
    this.base = base;
  }

  /** A new repository with branch main. */
  Path repository(String name) {
    Path folder = base.resolve(name);
    git(base, "init", "-q", "-b", "main", folder.toString());
    return folder;
  }

  Path repositoryWithCommit(String name) {
    Path folder = repository(name);
    write(folder, "src/Main.java", "class Main {}\n");
    write(folder, "README.md", "# Title\n");
    commit(folder, "first");
    return folder;
  }

  void commit(Path folder, String message) {
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "--allow-empty", "-m", message);
  }

  Path write(Path folder, String path, String content) {
    return write(folder, path, content.getBytes(StandardCharsets.UTF_8));
  }

  Path write(Path folder, String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A symbolic link whose target keeps every byte; Java would drop slashes. */
  void link(Path folder, String name, String target) {
    run(folder, Map.of(), new byte[0], List.of("ln", "-s", target, name));
  }

  String git(Path folder, String... arguments) {
    return text(gitBytes(folder, Map.of(), new byte[0], arguments)).strip();
  }

  byte[] gitBytes(Path folder, Map<String, String> more, byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return run(folder, more, input, command);
  }

  private byte[] run(Path folder, Map<String, String> more, byte[] input, List<String> command) {
    try {
      Path errors = Files.createTempFile(base, "stderr", "");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
      environment(builder.environment());
      builder.environment().putAll(more);
      Process process = builder.start();
      process.getOutputStream().write(input);
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      assertEquals(0, process.waitFor(), () -> command + ": " + read(errors));
      Files.delete(errors);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void environment(Map<String, String> environment) {
    String path = environment.get("PATH");
    environment.clear();
    environment.put("PATH", String.valueOf(path));
    environment.put("HOME", base.toString());
    environment.put("LC_ALL", "C");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_AUTHOR_NAME", "A");
    environment.put("GIT_AUTHOR_EMAIL", "a@example.org");
    environment.put("GIT_COMMITTER_NAME", "C");
    environment.put("GIT_COMMITTER_EMAIL", "c@example.org");
    environment.put("GIT_AUTHOR_DATE", "1700000000 +0100");
    environment.put("GIT_COMMITTER_DATE", "1700000001 +0100");
    environment.put("GIT_CONFIG_COUNT", "2");
    environment.put("GIT_CONFIG_KEY_0", "protocol.file.allow");
    environment.put("GIT_CONFIG_VALUE_0", "always");
    environment.put("GIT_CONFIG_KEY_1", "advice.addEmbeddedRepo");
    environment.put("GIT_CONFIG_VALUE_1", "false");
  }

  RepositoryRequest request(Object location, @Nullable String ref) {
    return request(location, ref, 0);
  }

  RepositoryRequest request(Object location, @Nullable String ref, int history) {
    return new RepositoryRequest(
        location.toString(), ref, base.resolve("work"), List.of(), history);
  }

  RepositorySnapshot open(Object location) {
    return open(location, null);
  }

  RepositorySnapshot open(Object location, @Nullable String ref) {
    return new GitRepositorySource().open(request(location, ref));
  }

  /** Path to "mode id" of a commit, as git lists it. */
  Map<String, String> committed(Path folder, String revision) {
    Map<String, String> files = new TreeMap<>();
    for (String line : lines(gitBytes(folder, Map.of(), new byte[0], "ls-tree", "-rz", revision))) {
      String[] fields = line.substring(0, line.indexOf('\t')).split(" ");
      files.put(line.substring(line.indexOf('\t') + 1), fields[0] + " " + fields[2]);
    }
    return files;
  }

  /** Path to "mode id" of what git would track now. */
  Map<String, String> trackable(Path folder) {
    Path gitDirectory = folder.resolve(git(folder, "rev-parse", "--git-dir"));
    Path index = gitDirectory.resolve("index");
    Path copy = base.resolve("index-copy");
    Map<String, String> files = new TreeMap<>();
    try {
      Files.deleteIfExists(copy);
      if (Files.exists(index)) {
        Files.copy(index, copy);
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(index));
      }
      Map<String, String> own = Map.of("GIT_INDEX_FILE", copy.toString());
      gitBytes(folder, own, new byte[0], "add", "-A");
      for (String line : lines(gitBytes(folder, own, new byte[0], "ls-files", "-sz"))) {
        String[] fields = line.substring(0, line.indexOf('\t')).split(" ");
        files.put(line.substring(line.indexOf('\t') + 1), fields[0] + " " + fields[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A listing in the form of {@link #trackable}. */
  static Map<String, String> listed(RepositorySnapshot snapshot) {
    Map<String, String> files = new TreeMap<>();
    for (RepositoryFile file : snapshot.files()) {
      String mode =
          switch (file.kind()) {
            case FILE -> "100644";
            case EXECUTABLE -> "100755";
            case SYMLINK -> "120000";
            case SUBMODULE -> "160000";
          };
      byte[] bytes = file.pathBytes();
      String key = bytes == null ? PathText.keyOf(file.path()) : PathText.key(bytes);
      files.put(key, mode + " " + file.blob());
    }
    return files;
  }

  /** Where two maps differ: key to "expected, actual". */
  static <V> Map<String, String> differences(Map<String, V> expected, Map<String, V> actual) {
    Map<String, String> differences = new TreeMap<>();
    for (Map<String, V> keys : List.of(expected, actual)) {
      for (String key : keys.keySet()) {
        if (!Objects.equals(expected.get(key), actual.get(key))) {
          differences.put(key, expected.get(key) + ", " + actual.get(key));
        }
      }
    }
    return differences;
  }

  static List<String> lines(byte[] output) {
    String text = PathText.key(output);
    return text.isEmpty() ? List.of() : List.of(text.split("\0"));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
