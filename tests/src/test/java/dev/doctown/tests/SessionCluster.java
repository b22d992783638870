package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink session cluster on this machine's loopback: a JobManager and TaskManagers, processes of
 * their own, configured as {@code deploy/} says. Their class path is Flink's and the libraries that
 * load native code; everything else comes with each job, whose classes are loaded anew.
 */
final class SessionCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LIMIT_MINUTES = 2;

  /** Flink 1.19 and what it is made of. */
  private static final Pattern FLINK =
      Pattern.compile(
          "(flink|commons|kryo|minlog|objenesis|chill|javassist|snakeyaml|snappy|lz4|jsr305|slf4j)-.*\\.jar");

  /** A native library belongs to one class loader of a process: that of the cluster. */
  private static final Pattern NATIVE =
      Pattern.compile("(api|onnxruntime|tokenizers|tree-sitter|jna|gson|zstd-jni)-.*\\.jar");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path libraries;
  private final int restPort;
  private final DeployedConfiguration configuration;
  private final List<Process> processes = new ArrayList<>();

  private SessionCluster(Path folder, Path libraries, int restPort) throws IOException {
    this.folder = folder;
    this.libraries = libraries;
    this.restPort = restPort;
    this.configuration = DeployedConfiguration.read();
  }

  /** Starts one whose files are in a folder; returns when it takes jobs. */
  static SessionCluster start(Path folder, int taskManagers) throws IOException {
    int restPort = freePort();
    SessionCluster cluster =
        new SessionCluster(folder, DoctownProcess.distribution().resolve("lib"), restPort);
    try {
      cluster.configuration.write(folder.resolve("config.yaml"), own(folder, freePort(), restPort));
      cluster.launch(
          "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
          List.of("--executionMode", "cluster"),
          "granted leadership");
      for (int number = 0; number < taskManagers; number++) {
        cluster.launch(
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            List.of(),
            "Successful registration at resource manager");
      }
      return cluster;
    } catch (IOException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  private static Map<String, String> own(Path folder, int rpcPort, int restPort) {
    Map<String, String> own = new TreeMap<>();
    for (String host :
        List.of(
            "jobmanager.rpc.address",
            "jobmanager.bind-host",
            "rest.address",
            "rest.bind-address",
            "taskmanager.bind-host",
            "taskmanager.host")) {
      own.put(host, LOOPBACK);
    }
    own.put("jobmanager.rpc.port", Integer.toString(rpcPort));
    own.put("rest.port", Integer.toString(restPort));
    own.put("blob.server.port", "0");
    own.put("io.tmp.dirs", folder.toString());
    own.put("jobmanager.memory.process.size", "1024m");
    own.put("taskmanager.cpu.cores", "2");
    own.put("taskmanager.memory.framework.heap.size", "128m");
    own.put("taskmanager.memory.framework.off-heap.size", "128m");
    own.put("taskmanager.memory.jvm-metaspace.size", "256m");
    own.put("taskmanager.memory.jvm-overhead.min", "192m");
    own.put("taskmanager.memory.jvm-overhead.max", "192m");
    own.put("taskmanager.memory.task.heap.size", "512m");
    own.put("taskmanager.memory.task.off-heap.size", "0m");
    own.put("taskmanager.memory.managed.size", "64m");
    return own;
  }

  /** Where jobs go to. */
  String master() {
    return LOOPBACK + ":" + restPort;
  }

  /** What a job brings along: the product's jars but for what the cluster has. */
  List<Path> jarsOfAJob() throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.filter(jar -> !isOfTheCluster(jar)).sorted().toList();
    }
  }

  /** Names of the jars that load native code, which a cluster must have. */
  static List<String> nativeJars() throws IOException {
    try (Stream<Path> jars = Files.list(DoctownProcess.distribution().resolve("lib"))) {
      return jars.map(jar -> String.valueOf(jar.getFileName()))
          .filter(name -> NATIVE.matcher(name).matches())
          .toList();
    }
  }

  private static boolean isOfTheCluster(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return FLINK.matcher(name).matches() || NATIVE.matcher(name).matches();
  }

  /** What its REST endpoint says, such as of {@code /jobs/overview}. */
  JsonNode ask(String path) throws IOException {
    try (InputStream in = URI.create("http://" + master() + path).toURL().openStream()) {
      return JSON.readTree(in);
    }
  }

  /** Kills a TaskManager. */
  void kill(int taskManager) {
    processes.get(1 + taskManager).destroyForcibly();
  }

  /** Processes that its jobs have started and that live. */
  List<ProcessHandle> children() {
    return processes.stream().flatMap(process -> process.toHandle().descendants()).toList();
  }

  private void launch(String main, List<String> arguments, String ready) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(configuration.javaOptions(DoctownProcess.distribution()));
    command.addAll(List.of("-cp", classPath(), main, "--configDir", folder.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("FLINK"));
    Process process = builder.start();
    processes.add(process);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    String line;
    do {
      line = lines.readLine();
      said.append(line).append('\n');
      assertTrue(line != null, () -> main + " has ended:\n" + said);
    } while (!line.contains(ready));
    Thread drain = new Thread(() -> drain(lines), "log of " + main);
    drain.setDaemon(true);
    drain.start();
  }

  /** A log that nobody reads would hold the process up. */
  private static void drain(BufferedReader lines) {
    try (lines) {
      while (lines.readLine() != null) {
        // Nobody reads it.
      }
    } catch (IOException e) {
      // The process was ended.
    }
  }

  private String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.filter(SessionCluster::isOfTheCluster)
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      try {
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
