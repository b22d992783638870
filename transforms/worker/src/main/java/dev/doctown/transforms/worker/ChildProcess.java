package dev.doctown.transforms.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that has connected to us.
 *
 * @param words fed by a thread of its own until the process closes its output
 */
record ChildProcess(Process process, SocketChannel socket, LastWords words, Thread drain) {
  /**
   * No core file, no report in the working folder, no file of counters in the temporary folder; a
   * full heap ends it, as what threads do without memory is anyone's guess.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of(
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+ErrorFileToStderr",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8");

  /** These would give the child the parent's heap, agents or ports. */
  private static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /**
   * Starts a process and waits until it connects.
   *
   * @throws dev.doctown.transforms.spi.DoctownException {@code WORKER_START_FAILED}; nothing is
   *     left of the process then
   */
  static ChildProcess launch(WorkerSpecification specification) throws InterruptedException {
    LastWords words = new LastWords();
    SocketFolder folder;
    try {
      folder = SocketFolder.create(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw WorkerFault.notStarted(specification.service(), e.toString(), "", e);
    }
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(folder.socket()));
      Process process = start(specification, folder);
      Thread drain = WorkerMain.daemon("output", () -> words.drain(process.getInputStream()));
      drain.start();
      try {
        SocketChannel socket = accept(server, process, specification.limits().start());
        return new ChildProcess(process, socket, words, drain);
      } catch (IOException | InterruptedException | RuntimeException e) {
        end(process, drain);
        throw e;
      }
    } catch (IOException e) {
      throw WorkerFault.notStarted(
          specification.service(), String.valueOf(e.getMessage()), words.text(), e);
    } finally {
      folder.remove();
    }
  }

  private static Process start(WorkerSpecification specification, SocketFolder folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_ARGUMENTS);
    command.addAll(specification.surroundings().jvmArguments());
    command.add("-cp");
    command.add(ClassPaths.argument(specification.classPath(), folder.classPath()));
    command.add(WorkerMain.class.getName());
    command.add(folder.socket().toString());
    command.add(specification.service());
    command.add(Integer.toString(specification.limits().frame()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(JVM_VARIABLES);
    environment
        .keySet()
        .removeIf(
            name -> specification.surroundings().withheld().stream().anyMatch(name::startsWith));
    environment.putAll(specification.surroundings().environment());
    return builder.start();
  }

  private static SocketChannel accept(
      ServerSocketChannel server, Process process, Duration deadline)
      throws IOException, InterruptedException {
    try (Selector selector = Selector.open()) {
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      CompletableFuture<Void> exit = process.onExit().thenRun(selector::wakeup);
      selector.select(Math.max(1, deadline.toMillis()));
      exit.cancel(false);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      SocketChannel socket = server.accept();
      if (socket == null) {
        throw new IOException(
            process.isAlive()
                ? "it did not connect within " + deadline.toSeconds() + " s"
                : "it " + describe(process.exitValue()));
      }
      socket.configureBlocking(true);
      return socket;
    }
  }

  /** How a process ended, as part of a sentence. */
  static String describe(int status) {
    int signal = status - 128;
    return switch (signal) {
      case 4 -> "died of SIGILL";
      case 6 -> "died of SIGABRT";
      case 7 -> "died of SIGBUS";
      case 8 -> "died of SIGFPE";
      case 9 -> "died of SIGKILL";
      case 11 -> "died of SIGSEGV";
      case 15 -> "died of SIGTERM";
      default -> "ended with status " + status;
    };
  }

  /**
   * Kills a process and leaves its output open: {@link Process#destroyForcibly} closes it, and with
   * it goes what the process wrote and nobody has read.
   */
  static void kill(Process process) {
    process.toHandle().destroyForcibly();
  }

  /** Kills what is alive and waits until the system has forgotten it. */
  static void end(Process process, Thread drain) throws InterruptedException {
    kill(process);
    process.waitFor();
    // Its own children may hold its output open.
    drain.join(TimeUnit.SECONDS.toMillis(1));
    process.destroyForcibly();
  }
}
