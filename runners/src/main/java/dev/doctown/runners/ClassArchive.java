package dev.doctown.runners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The class data archive of a distribution: the JVM maps the classes that a small build and the
 * commands on its pack load, instead of reading them from jars. It is valid for one JVM and the
 * unchanged jars; any other JVM starts without it.
 */
final class ClassArchive {
  private static final String SIGNATURE = ".SF";
  private static final String LAMBDA = "@lambda-proxy";

  private final Path distribution;
  private final Path jar;
  private final Path archive;
  private final Path jvm;

  /** Of a distribution whose class path is that of the jar. */
  ClassArchive(Path distribution, Path jar) {
    this.distribution = distribution;
    this.jar = jar;
    this.archive = distribution.resolve("doctown.jsa");
    this.jvm = distribution.resolve("doctown.jvm");
  }

  /**
   * Makes the archive unless a valid one is there. Some JVMs cannot: then there is none, and
   * doctown starts slower.
   *
   * @return why there is none
   */
  Optional<String> make(boolean changed) throws IOException, InterruptedException {
    String version = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
    if (!changed
        && Files.exists(archive)
        && Files.exists(jvm)
        && Files.readString(jvm).equals(version)) {
      return Optional.empty();
    }
    Files.deleteIfExists(archive);
    Path folder = Files.createTempDirectory("doctown-archive-");
    try {
      Path classes = folder.resolve("classes.txt");
      record(folder, classes);
      leaveOutSigned(classes);
      dump(folder, classes);
      Files.writeString(jvm, version);
      return Optional.empty();
    } catch (FailedJava e) {
      Files.deleteIfExists(archive);
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      FileTrees.delete(folder);
    }
  }

  private void record(Path folder, Path classes)
      throws IOException, InterruptedException, FailedJava {
    java(
        folder,
        "-Xshare:off",
        "-XX:DumpLoadedClassList=" + classes,
        "-Ddoctown.home=" + distribution,
        "-cp",
        jar.toString(),
        TypicalUse.class.getName(),
        folder.toString());
  }

  /**
   * Classes of signed jars are never archived; lambdas in them make the JVM of Java 17 crash when
   * it tries.
   */
  private void leaveOutSigned(Path classes) throws IOException {
    Set<String> signed = new HashSet<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(distribution.resolve("lib"))) {
      for (Path each : jars) {
        try (JarFile file = new JarFile(each.toFile())) {
          if (file.stream().anyMatch(entry -> entry.getName().endsWith(SIGNATURE))) {
            file.stream().map(ZipEntry::getName).forEach(signed::add);
          }
        }
      }
    }
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(classes)) {
      String[] words = line.split(" ", -1);
      if (!words[0].equals(LAMBDA) || !signed.contains(words[1] + ".class")) {
        kept.add(line);
      }
    }
    Files.write(classes, kept);
  }

  private void dump(Path folder, Path classes)
      throws IOException, InterruptedException, FailedJava {
    java(
        folder,
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + classes,
        "-XX:SharedArchiveFile=" + archive,
        "-cp",
        jar.toString());
  }

  private static void java(Path folder, String... arguments)
      throws IOException, InterruptedException, FailedJava {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stderr");
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    int exit =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new FailedJava(
          String.join(" ", command)
              + " ended with "
              + exit
              + ":\n"
              + Files.readString(output, StandardCharsets.UTF_8));
    }
  }

  private static final class FailedJava extends Exception {
    private static final long serialVersionUID = 1L;

    FailedJava(String message) {
      super(message);
    }
  }
}
