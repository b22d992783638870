package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.runners.Doctown;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The command as a process of its own: the distribution that the build packaged, started as the
 * launcher script starts it, without the script's look at the sources.
 *
 * <p>The environment holds {@code PATH}, the folders for home and temporary files that a caller
 * names, and nothing of the machine that runs the tests. Immutable.
 */
public final class DoctownProcess {
  private static final long LIMIT_MINUTES = 30;
  private static final List<String> SHORT =
      List.of("inspect", "show", "explain", "export", "completion", "help");
  private static final List<String> READING = List.of("search", "verify");
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "sun.nio.ch");

  private final Path workingDirectory;
  private final Map<String, String> environment;
  private final List<String> launcher;
  private final List<String> javaOptions;
  private final Class<?> main;

  private DoctownProcess(
      Path workingDirectory,
      Map<String, String> environment,
      List<String> launcher,
      List<String> javaOptions,
      Class<?> main) {
    this.workingDirectory = workingDirectory;
    this.environment = environment;
    this.launcher = launcher;
    this.javaOptions = javaOptions;
    this.main = main;
  }

  /**
   * What a process said.
   *
   * @param exit its exit code, 128 and the signal's number when a signal ended it
   * @param out standard output
   * @param err standard error
   */
  public record Result(int exit, String out, String err) {
    /** Standard output of a process that must have succeeded. */
    public String expectSuccess() {
      assertTrue(exit == 0, () -> "exit code " + exit + ", standard error:\n" + err);
      return out;
    }
  }

  /** A process in a folder. */
  public static DoctownProcess in(Path workingDirectory) {
    return new DoctownProcess(
        workingDirectory,
        Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"),
        List.of(),
        List.of(),
        Doctown.class);
  }

  /** The same with a variable of the environment. */
  public DoctownProcess with(String variable, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(variable, value);
    return new DoctownProcess(workingDirectory, more, launcher, javaOptions, main);
  }

  /** The same with options that a person would put into {@code DOCTOWN_JAVA_OPTIONS}. */
  public DoctownProcess withJava(String... options) {
    return new DoctownProcess(workingDirectory, environment, launcher, List.of(options), main);
  }

  /** The same started by another command, which gets the whole command line as its arguments. */
  public DoctownProcess startedBy(String... command) {
    return new DoctownProcess(workingDirectory, environment, List.of(command), javaOptions, main);
  }

  /** The same with another main class, of the tests, before the product's own classes. */
  public DoctownProcess withMain(Class<?> other) {
    return new DoctownProcess(workingDirectory, environment, launcher, javaOptions, other);
  }

  /** Runs to the end. */
  public Result run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("doctown-test-", ".out");
    Path err = Files.createTempFile("doctown-test-", ".err");
    try {
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", arguments) + " does not end");
      }
      return new Result(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts; the caller reads standard error, standard output is discarded. */
  public Process start(String... arguments) throws IOException {
    return builder(arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(javaCommand(arguments.length == 0 ? "" : arguments[0]));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private List<String> javaCommand(String word) {
    Path home = distribution();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:SharedArchiveFile=" + home.resolve("doctown.jsa"));
    command.addAll(
        List.of(
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "-Ddoctown.home=" + home));
    if (SHORT.contains(word)) {
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    } else if (READING.contains(word)) {
      command.add("-XX:+UseSerialGC");
    } else {
      command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"));
      command.addAll(opened());
    }
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", classPath(home), main.getName()));
    return command;
  }

  /** What Flink and Beam reach into on Java 17. */
  static List<String> opened() {
    return OPENED.stream()
        .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
        .toList();
  }

  private String classPath(Path home) {
    String product = home.resolve("lib/doctown.jar").toString();
    if (main == Doctown.class) {
      return product;
    }
    try {
      Path tests = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
      return tests + File.pathSeparator + product;
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The distribution that the build packaged. */
  static Path distribution() {
    Path home =
        Path.of(System.getProperty("doctown.test.root", ".."), "runners/target/distribution");
    assertTrue(
        Files.isDirectory(home.resolve("lib")),
        () -> home + " is missing: package the module runners first, as mvn verify does");
    return home.toAbsolutePath().normalize();
  }
}
