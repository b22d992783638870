package dev.doctown.runners;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a job brings to a cluster: the distribution's jars but for Flink's own, and for those that
 * load native code. A native library belongs to one class loader of a process, and each job has a
 * loader anew: these jars lie in the cluster's {@code lib} folder.
 */
final class JobJars {
  private static final Pattern FLINK =
      Pattern.compile("(flink|kryo|minlog|objenesis|chill|javassist|snappy|lz4|slf4j)-.*\\.jar");
  private static final Pattern NATIVE =
      Pattern.compile("(api|onnxruntime|tokenizers|tree-sitter|jna|gson|zstd-jni)-.*\\.jar");

  private JobJars() {}

  /** Of the distribution that this process runs. */
  static List<Path> ofProcess() throws IOException {
    Path own;
    try {
      own = Path.of(JobJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
    Path libraries = own.getParent();
    if (libraries == null || !Files.isRegularFile(own)) {
      throw new IllegalStateException(own + " is no jar of a distribution: nothing can be sent");
    }
    return in(libraries);
  }

  /** Of a folder of jars. */
  static List<Path> in(Path libraries) throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.filter(jar -> isOfTheJob(String.valueOf(jar.getFileName()))).sorted().toList();
    }
  }

  private static boolean isOfTheJob(String name) {
    return name.endsWith(".jar")
        && !FLINK.matcher(name).matches()
        && !NATIVE.matcher(name).matches();
  }
}
