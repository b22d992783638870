package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doctown.transforms.djl.TinyModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command sends its job to a cluster of two TaskManagers. */
class ClusterBuildTest {
  private static final byte[] OLD = "PK\3\4 the old pack".getBytes(StandardCharsets.UTF_8);
  private static final int TERMINATED = 143;
  private static final KilledBuild.Moment CHUNKED = new KilledBuild.Moment("chunk", 0);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private Path work = Path.of("");
  private SessionCluster cluster;

  @BeforeEach
  void start() throws Exception {
    folder = folder.toRealPath();
    Corpus.COMMONS_CLI.repository(folder);
    work = Files.createDirectory(folder.resolve("work"));
    TinyModel.copyTo(folder.resolve("model"));
    cluster = SessionCluster.start(Files.createDirectory(folder.resolve("cluster")), 2);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void givesTheBytesOfTheDirectRunnerAndShowsHowItGetsOn() throws Exception {
    Path direct = folder.resolve("direct.docpack");
    Path there = folder.resolve("there.docpack");
    DoctownProcess doctown = DoctownProcess.in(folder);
    doctown
        .run("build", "--repo=commons-cli", "--output=" + direct, "--embedding-model=model")
        .expectSuccess();

    // Twice: the second job gets a class loader of its own.
    for (int job = 0; job < 2; job++) {
      Files.deleteIfExists(there);
      DoctownProcess.Result result = doctown.run(onCluster(there));

      assertEquals(there + "\n", result.expectSuccess());
      SameBytes.check(Map.of("direct", direct, "cluster", there));
      List<JsonNode> events = new ArrayList<>();
      for (String line : result.err().lines().toList()) {
        events.add(JSON.readTree(line));
      }
      assertTrue(
          events.stream().filter(event -> event.path("stage").asText().equals("chunk")).count() > 0,
          result.err());
      assertTrue(events.get(events.size() - 1).has("summary"), result.err());
    }
    assertEquals(List.of(), PackFolder.names(work));
    assertEquals(List.of("FINISHED", "FINISHED"), states());
  }

  @Test
  void anInterruptedBuildLeavesNoJobAndNoWorker() throws Exception {
    PackFolder packs = new PackFolder(folder.resolve("packs"));
    packs.begin(OLD);

    KilledBuild killed =
        KilledBuild.at(CHUNKED, "TERM", DoctownProcess.in(folder), onCluster(packs.pack()));

    assertTrue(killed.killed(), killed::toString);
    assertEquals(TERMINATED, killed.exit(), killed::toString);
    packs.checkUntouched(OLD, "interrupted");
    assertEquals(List.of("CANCELED"), states());
    assertEquals(List.of(), PackFolder.names(work));
  }

  @Tag("full")
  @Test
  void aLostTaskManagerIsDoneWithout() throws Exception {
    PackFolder packs = new PackFolder(folder.resolve("packs"));
    packs.begin(OLD);
    Path direct = folder.resolve("direct.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=commons-cli", "--output=" + direct, "--embedding-model=model")
        .expectSuccess();

    KilledBuild build =
        KilledBuild.at(
            CHUNKED, any -> cluster.kill(0), DoctownProcess.in(folder), onCluster(packs.pack()));

    assertTrue(build.killed(), build::toString);
    assertEquals(0, build.exit(), build::toString);
    SameBytes.check(Map.of("direct", direct, "cluster", packs.pack()));
  }

  @Tag("full")
  @Test
  void withoutAnyTaskManagerTheOldPackStays() throws Exception {
    PackFolder packs = new PackFolder(folder.resolve("packs"));
    packs.begin(OLD);
    List<ProcessHandle> workers = new ArrayList<>();

    KilledBuild build =
        KilledBuild.at(
            CHUNKED,
            any -> {
              workers.addAll(cluster.children());
              cluster.kill(0);
              cluster.kill(1);
            },
            DoctownProcess.in(folder),
            onCluster(packs.pack()));

    assertTrue(build.killed(), build::toString);
    assertEquals(1, build.exit(), build::toString);
    assertEquals(1, build.said().size(), build::toString);
    assertTrue(build.said().get(0).endsWith(" (CLUSTER_JOB_FAILED)"), build::toString);
    packs.checkUntouched(OLD, "the cluster was lost");
    assertEquals(List.of(), PackFolder.names(work));
    for (ProcessHandle worker : workers) {
      worker.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  private String[] onCluster(Path pack) {
    return new String[] {
      "build",
      "--repo=commons-cli",
      "--output=" + pack,
      "--embedding-model=model",
      "--runner=flink",
      "--flink-master=" + cluster.master(),
      "--work-dir=" + work,
      "--parallelism=2",
      "--progress=json"
    };
  }

  private List<String> states() throws IOException {
    List<String> states = new ArrayList<>();
    cluster.ask("/jobs/overview").get("jobs").forEach(job -> states.add(job.get("state").asText()));
    return states;
  }
}
