package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The states of a Java repository over its commits, read by git. A file uses another where it names
 * the other's type, which is told by words alone: enough to see how a partition follows a history.
 */
final class JavaHistory {
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

  private final Path repository;
  private final Map<String, Map<String, Integer>> wordsOf = new HashMap<>();
  private final Map<String, String> artifactOf = new HashMap<>();

  JavaHistory(Path repository) {
    this.repository = repository;
  }

  /** The last commits that merge nothing, each behind its parent. */
  List<List<String>> steps(int most) throws IOException, InterruptedException {
    return git("log", "--no-merges", "--format=%P %H", "-n", Integer.toString(most))
        .lines()
        .map(line -> List.of(line.split(" ")))
        .filter(step -> step.size() == 2 && !step.get(0).isEmpty())
        .toList();
  }

  PartitionInput at(String commit) throws IOException, InterruptedException {
    List<PartitionedFile> files = new ArrayList<>();
    List<String> blobs = new ArrayList<>();
    List<DeclaredModule> modules = new ArrayList<>();
    Map<String, Integer> types = new HashMap<>();
    for (String line : git("ls-tree", "-r", "-z", commit).split("\0")) {
      String path = line.substring(line.indexOf('\t') + 1);
      String blob = line.split("[ \t]", 4)[2];
      FileCategory category = category(path);
      if (category == FileCategory.SOURCE) {
        types.put(Paths.stem(path), files.size());
      }
      if (Paths.name(path).equals("pom.xml")) {
        modules.add(new DeclaredModule(Paths.parent(path), artifact(blob), null));
      }
      files.add(new PartitionedFile(path, category, null, null, null, List.of()));
      blobs.add(blob);
    }
    List<FileEdge> edges = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      if (files.get(file).path().endsWith(".java")) {
        int user = file;
        words(blobs.get(file))
            .forEach(
                (word, count) -> {
                  Integer used = types.get(word);
                  if (used != null && used != user) {
                    edges.add(new FileEdge(user, used, 100L * count));
                  }
                });
      }
    }
    return new PartitionInput("history", files, edges, modules, List.of());
  }

  private static FileCategory category(String path) {
    if (path.endsWith(".java")) {
      return path.contains("/test/") ? FileCategory.TEST : FileCategory.SOURCE;
    }
    if (path.endsWith(".md")) {
      return FileCategory.DOCS;
    }
    return path.endsWith("pom.xml") ? FileCategory.BUILD : FileCategory.DATA;
  }

  private Map<String, Integer> words(String blob) throws IOException, InterruptedException {
    Map<String, Integer> words = wordsOf.get(blob);
    if (words == null) {
      words = new HashMap<>();
      Matcher matcher = WORD.matcher(git("cat-file", "blob", blob));
      while (matcher.find()) {
        words.merge(matcher.group(), 1, Integer::sum);
      }
      wordsOf.put(blob, words);
    }
    return words;
  }

  private String artifact(String blob) throws IOException, InterruptedException {
    String artifact = artifactOf.get(blob);
    if (artifact == null) {
      Matcher matcher =
          ARTIFACT.matcher(PARENT.matcher(git("cat-file", "blob", blob)).replaceAll(""));
      artifact = matcher.find() ? matcher.group(1) : "unnamed";
      artifactOf.put(blob, artifact);
    }
    return artifact;
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed");
    }
    return output;
  }
}
