package dev.doctown.tests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The configuration that {@code deploy/} gives to clusters, from its one file.
 *
 * @param values by their full names
 */
record DeployedConfiguration(Map<String, String> values) {
  /** What a machine that is not the deployed one replaces, besides hosts and ports. */
  private static final Pattern MEMORY =
      Pattern.compile("(jobmanager|taskmanager)\\.memory\\.(?!network\\.).*");

  private static final String JAVA_OPTIONS = "env.java.opts.all";
  private static final String HOME = "/opt/doctown";

  static DeployedConfiguration read() throws IOException {
    return new DeployedConfiguration(texts(yaml("flink/config.yaml").get(0)));
  }

  /** The documents of a file in {@code deploy/}. */
  static List<Object> yaml(String file) throws IOException {
    Path path = Path.of(System.getProperty("doctown.test.root", ".."), "deploy", file);
    try (InputStream in = Files.newInputStream(path)) {
      List<Object> documents = new ArrayList<>();
      new Load(LoadSettings.builder().setLabel(file).build())
          .loadAllFromInputStream(in)
          .forEach(documents::add);
      return documents;
    }
  }

  static Map<String, String> texts(Object yaml) {
    Map<String, String> texts = new TreeMap<>();
    ((Map<?, ?>) yaml).forEach((name, value) -> texts.put(name.toString(), value.toString()));
    return texts;
  }

  /** Writes Flink's file for a cluster on one machine, with its own hosts, ports and memory. */
  void write(Path file, Map<String, String> own) throws IOException {
    Map<String, String> all = new TreeMap<>(values);
    all.keySet().removeIf(name -> MEMORY.matcher(name).matches() || name.equals(JAVA_OPTIONS));
    all.putAll(own);
    new ObjectMapper().writeValue(file.toFile(), all);
  }

  /** The JVM's options, with doctown elsewhere. */
  List<String> javaOptions(Path home) {
    return List.of(
        values.getOrDefault(JAVA_OPTIONS, "").replace(HOME, home.toString()).split(" ", -1));
  }
}
