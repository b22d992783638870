package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.djl.TinyModel;
import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomBert;
import dev.doctown.transforms.models.DataFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One SHA-256 for one repository, whatever surrounds the build. Each process differs from the
 * others in several ways at once, some in how the JVM compiles. A source that gives its files in
 * shuffled order is tested with the graph, in the module pipeline.
 */
class DeterminismTest {
  @TempDir private Path folder = Path.of("");

  private final Map<String, Path> packs = new TreeMap<>();
  private Path model = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    folder = folder.toRealPath();
    model = TinyModel.copyTo(folder.resolve("model"));
  }

  @Test
  void runnersParallelismAndSurroundingsChangeNoByte() throws Exception {
    Path repository = Corpus.COMMONS_CLI.repository(folder);
    String url = "file://" + repository;
    Path clone = clone(url);
    Path home = Files.createDirectory(folder.resolve("home"));
    Path work = Files.createDirectory(folder.resolve("work"));

    build("once", doctown(), repository.toString(), "--parallelism=2");
    build(
        "elsewhere",
        DoctownProcess.in(Files.createDirectory(folder.resolve("elsewhere")))
            .with("TZ", "Asia/Kathmandu")
            .with("LANG", "tr_TR.UTF-8")
            .with("LC_ALL", "tr_TR.UTF-8")
            .with("HOME", home.toString())
            .with("USER", "somebody")
            .withJava("-Duser.language=tr", "-Duser.country=TR")
            .startedBy("sh", "-c", "umask 077; exec \"$@\"", "sh"),
        "../commons-cli",
        "--parallelism=4",
        "--work-dir=" + work);
    build("url", doctown(), url, "--parallelism=1");
    build("flink, clone", doctown(), clone.toString(), "--runner=flink", "--parallelism=4");

    SameBytes.check(packs);
    assertEquals(List.of(), names(home));
    assertEquals(List.of(), names(work));
  }

  @Test
  void aUrlAndItsCloneGiveTheSameBytes() throws Exception {
    Corpus.COMMONS_CLI.repository(folder);
    try (GitServer server = new GitServer(folder)) {
      String url = server.url("commons-cli/.git");
      Path clone = clone(url);

      build("url", doctown(), url, "--runner=flink", "--skip-embeddings");
      build("clone", doctown(), clone.toString(), "--skip-embeddings");
    }

    SameBytes.check(packs);
  }

  @Test
  void theDefaultModelGivesTheSameBytes() throws Exception {
    Path repository = Corpus.COMMONS_CLI.repository(folder);
    String few = "--include=**/{Option,OptionGroup,Util}.java";
    String name = "--embedding-model=sentence-transformers/all-MiniLM-L6-v2";

    build("direct", doctown(), repository.toString(), few, name, "--parallelism=1");
    build(
        "flink", doctown(), repository.toString(), few, name, "--runner=flink", "--parallelism=4");

    SameBytes.check(packs);
  }

  @Test
  void aModelInGgufFormatGivesTheSameBytes() throws Exception {
    InstalledEngine.assume();
    Path repository = Corpus.COMMONS_CLI.repository(folder);
    String few = "--include=**/{Option,OptionGroup,Util}.java";
    String gguf = "--embedding-model=" + RandomBert.writeEmbedder(folder);
    String engines = DataFolders.engines(null).toString();
    DoctownProcess doctown = doctown().with(DataFolders.ENGINES_VARIABLE, engines);

    build("direct", doctown, repository.toString(), few, gguf, "--parallelism=1");
    build("flink", doctown, repository.toString(), few, gguf, "--runner=flink", "--parallelism=4");

    SameBytes.check(packs);
  }

  @Test
  @Tag("full")
  void everyRunnerWithEveryParallelismGivesTheSameBytes() throws Exception {
    Path repository = Corpus.GSON.repository(folder);
    for (String runner : List.of("direct", "flink")) {
      for (int parallelism : new int[] {1, 2, 4, 7}) {
        build(
            runner + " " + parallelism,
            doctown(),
            repository.toString(),
            "--runner=" + runner,
            "--parallelism=" + parallelism);
      }
    }

    SameBytes.check(packs);
  }

  private DoctownProcess doctown() {
    return DoctownProcess.in(folder);
  }

  private Path clone(String url) throws IOException, InterruptedException {
    Path clone = folder.resolve("cloned").resolve("under-another-name");
    new Git(folder).run("clone", "-q", url, clone.toString());
    return clone;
  }

  private void build(String name, DoctownProcess doctown, String repository, String... more)
      throws IOException, InterruptedException {
    Path pack = folder.resolve("pack-" + packs.size() + ".docpack");
    List<String> arguments =
        new ArrayList<>(
            List.of("build", "--repo", repository, "--output", pack.toString(), "--quiet"));
    if (Stream.of(more).noneMatch(option -> option.startsWith("--embedding-model"))) {
      arguments.add("--embedding-model=" + model);
    }
    arguments.addAll(List.of(more));
    DoctownProcess.Result result = doctown.run(arguments.toArray(String[]::new));
    assertEquals(pack + "\n", result.expectSuccess());
    assertEquals("", result.err());
    try (Docpack built = Docpack.open(pack)) {
      boolean vectors = built.manifest().rows().getOrDefault("embeddings", 0L) > 0;
      assertEquals(!arguments.contains("--skip-embeddings"), vectors);
    }
    packs.put(name, pack);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
