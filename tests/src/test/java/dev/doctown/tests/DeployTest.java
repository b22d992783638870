package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What lies in {@code deploy/} says the same as the configuration that the cluster tests run with.
 */
class DeployTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HOST_OR_PORT =
      Pattern.compile(".*\\.(address|bind-host|bind-address|port)");

  private final Map<String, String> settings;
  private final JsonNode compose = document("compose.yaml", 0);

  DeployTest() throws IOException {
    settings = DeployedConfiguration.read().values();
  }

  private static JsonNode document(String file, int number) throws IOException {
    return JSON.valueToTree(DeployedConfiguration.yaml(file).get(number));
  }

  @Test
  void theOperatorsSettingsAreThoseOfTheFile() throws IOException {
    JsonNode spec = document("kubernetes/operator.yaml", 0).get("spec");
    Map<String, String> expected = new TreeMap<>(settings);
    expected.keySet().removeIf(name -> HOST_OR_PORT.matcher(name).matches());
    String jobManager = expected.remove("jobmanager.memory.process.size");
    String taskManager = expected.remove("taskmanager.memory.process.size");

    Map<String, String> given = new TreeMap<>();
    spec.get("flinkConfiguration")
        .properties()
        .forEach(setting -> given.put(setting.getKey(), setting.getValue().asText()));
    assertEquals(expected, given);
    assertEquals(jobManager, spec.at("/jobManager/resource/memory").asText());
    assertEquals(taskManager, spec.at("/taskManager/resource/memory").asText());
    assertEquals("v1_19", spec.get("flinkVersion").asText());
  }

  @Test
  void kubernetesGivesTheMemoryAndSlotsOfTheFile() throws IOException {
    JsonNode jobManager = document("kubernetes/session.yaml", 2).at("/spec/template/spec");
    JsonNode taskManager = document("kubernetes/session.yaml", 3).at("/spec/template/spec");

    assertEquals(settings.get("jobmanager.memory.process.size"), memory(jobManager));
    assertEquals(settings.get("taskmanager.memory.process.size"), memory(taskManager));
    assertEquals(
        Map.of(
            "JOB_MANAGER_RPC_ADDRESS",
            settings.getOrDefault("jobmanager.rpc.address", ""),
            "TASK_MANAGER_NUMBER_OF_TASK_SLOTS",
            settings.getOrDefault("taskmanager.numberOfTaskSlots", "")),
        environment(taskManager));
    List<String> ports = new ArrayList<>();
    document("kubernetes/session.yaml", 1)
        .at("/spec/ports")
        .forEach(port -> ports.add(port.get("port").asText()));
    assertEquals(
        Stream.of("jobmanager.rpc.port", "blob.server.port", "rest.port")
            .map(settings::get)
            .toList(),
        ports);
  }

  @Test
  void composeGivesTheHostAndSlotsOfTheFile() {
    for (String service : List.of("jobmanager", "taskmanager")) {
      JsonNode environment = compose.at("/services/" + service + "/environment");
      assertEquals(
          settings.get("jobmanager.rpc.address"),
          environment.get("JOB_MANAGER_RPC_ADDRESS").asText());
      assertEquals(
          settings.get("taskmanager.numberOfTaskSlots"),
          environment.get("TASK_MANAGER_NUMBER_OF_TASK_SLOTS").asText());
    }
  }

  @Test
  void whoSubmitsNamesTheMasterAndAFolderThatAllMount() throws IOException {
    String master =
        "--flink-master=" + settings.get("rest.address") + ":" + settings.get("rest.port");
    List<String> composed = words(compose.at("/services/submit/entrypoint"));
    JsonNode job = document("kubernetes/submit.yaml", 0).at("/spec/template/spec/containers/0");

    for (List<String> words : List.of(composed, words(job.get("args")))) {
      assertTrue(
          words.containsAll(List.of("--runner=flink", master, "--work-dir=/shared")),
          words::toString);
    }
    assertEquals("/shared", job.at("/volumeMounts/0/mountPath").asText());
    for (String service : List.of("jobmanager", "taskmanager", "submit")) {
      assertEquals(
          List.of("${DOCTOWN_SHARED:-./shared}:/shared"),
          words(compose.at("/services/" + service + "/volumes")));
    }
  }

  /** A jar that is in neither place is missing in every job; one in both fails the second job. */
  @Test
  void theImageHasTheJarsThatNoJobBrings() throws IOException {
    String dockerfile =
        Files.readString(
            Path.of(
                System.getProperty("doctown.test.root", ".."), "deploy", "flink", "Dockerfile"));
    Pattern linked =
        Pattern.compile(
            Pattern.compile("\"\\$PWD\"/([a-z-]+)-\\*\\.jar")
                .matcher(dockerfile)
                .results()
                .map(name -> name.group(1) + "-.*\\.jar")
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
    TreeSet<String> inTheImage = new TreeSet<>();
    try (Stream<Path> jars = Files.list(DoctownProcess.distribution().resolve("lib"))) {
      jars.map(jar -> String.valueOf(jar.getFileName()))
          .filter(name -> linked.matcher(name).matches())
          .forEach(inTheImage::add);
    }

    assertEquals(new TreeSet<>(SessionCluster.nativeJars()), inTheImage);
  }

  private static String memory(JsonNode pod) {
    return pod.at("/containers/0/resources/limits/memory").asText().replace("Mi", "m");
  }

  private static Map<String, String> environment(JsonNode pod) {
    Map<String, String> environment = new TreeMap<>();
    pod.at("/containers/0/env")
        .forEach(each -> environment.put(each.get("name").asText(), each.get("value").asText()));
    return environment;
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
