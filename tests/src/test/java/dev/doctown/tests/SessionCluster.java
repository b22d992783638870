package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink session cluster on this machine's loopback: a JobManager and a TaskManager, processes of
 * their own. Their class path is Flink's and the libraries that load native code; everything else
 * comes with each job, whose classes are loaded anew.
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

  private final Path folder;
  private final Path libraries;
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();

  private SessionCluster(Path folder, Path libraries, int restPort) {
    this.folder = folder;
    this.libraries = libraries;
    this.restPort = restPort;
  }

  /** Starts one whose files are in a folder; returns when it takes jobs. */
  static SessionCluster start(Path folder) throws IOException {
    int restPort = freePort();
    SessionCluster cluster =
        new SessionCluster(folder, DoctownProcess.distribution().resolve("lib"), restPort);
    try {
      Files.writeString(folder.resolve("config.yaml"), configuration(folder, freePort(), restPort));
      cluster.launch(
          "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
          List.of("--executionMode", "cluster"),
          "granted leadership");
      cluster.launch(
          "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
          List.of(),
          "Successful registration at resource manager");
      return cluster;
    } catch (IOException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /**
   * Each grouping keeps as many buffers as the least of a sorted shuffle, 512 where nothing is
   * said: a job that documents has so many groupings that they would take half a gigabyte.
   */
  private static String configuration(Path folder, int rpcPort, int restPort) {
    return """
    jobmanager.rpc.address: %1$s
    jobmanager.rpc.port: %2$d
    jobmanager.bind-host: %1$s
    jobmanager.memory.process.size: 1024m
    rest.address: %1$s
    rest.bind-address: %1$s
    rest.port: %3$d
    taskmanager.bind-host: %1$s
    taskmanager.host: %1$s
    taskmanager.numberOfTaskSlots: 2
    taskmanager.cpu.cores: 2
    taskmanager.memory.framework.heap.size: 128m
    taskmanager.memory.framework.off-heap.size: 128m
    taskmanager.memory.jvm-metaspace.size: 256m
    taskmanager.memory.jvm-overhead.min: 192m
    taskmanager.memory.jvm-overhead.max: 192m
    taskmanager.memory.task.heap.size: 512m
    taskmanager.memory.task.off-heap.size: 0m
    taskmanager.memory.managed.size: 64m
    taskmanager.memory.network.min: 192m
    taskmanager.memory.network.max: 192m
    taskmanager.network.sort-shuffle.min-buffers: 64
    io.tmp.dirs: %4$s
    """
        .formatted(LOOPBACK, rpcPort, restPort, folder);
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

  private static boolean isOfTheCluster(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return FLINK.matcher(name).matches() || NATIVE.matcher(name).matches();
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
    command.addAll(DoctownProcess.opened());
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
