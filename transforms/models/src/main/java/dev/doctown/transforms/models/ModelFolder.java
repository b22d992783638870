package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Models on this disk: {@code OWNER/REPO/FILE}, each with a file {@code FILE.sha256} beside it that
 * {@code sha256sum --check} reads.
 */
public record ModelFolder(Path root) {
  private static final String DIGEST_SUFFIX = ".sha256";

  /**
   * A model in it.
   *
   * @param name as it is spelled, {@code OWNER/REPO:FILE}; of one that lies elsewhere its path
   * @param sha256 as it was when it came; null if nobody knows
   */
  public record Model(String name, Path file, long bytes, @Nullable String sha256) {}

  /** All GGUF files, sorted by name. */
  public List<Model> list() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> models =
          files
              .filter(file -> GgufChoice.isModel(file.toString()))
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(Path::toString, Utf8Order.INSTANCE))
              .toList();
      return models.stream().map(this::model).toList();
    }
  }

  private Model model(Path file) {
    return new Model(spelling(file), file, size(file), digest(file));
  }

  /** Whether the repository was fetched, or a part of it. */
  boolean holds(ModelName name) {
    return Files.isDirectory(repository(name));
  }

  /** Whether a file lies in a repository here. */
  boolean contains(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root) && root.relativize(absolute).getNameCount() > 2;
  }

  /** How a file in it is called. */
  String spelling(Path file) {
    Path path = root.relativize(file.toAbsolutePath().normalize());
    return path.getNameCount() < 3
        ? slashed(path)
        : slashed(path.subpath(0, 2)) + ":" + slashed(path.subpath(2, path.getNameCount()));
  }

  /**
   * The model of that name; of one in parts the first. Null if its repository was never fetched.
   *
   * @throws dev.doctown.transforms.spi.DoctownException if the repository is here and what is named
   *     is not, or is not clear
   */
  @Nullable Path find(ModelName name) throws IOException {
    Path repository = repository(name);
    if (!Files.isDirectory(repository)) {
      return null;
    }
    try (Stream<Path> files = Files.walk(repository)) {
      List<String> paths =
          files
              .filter(Files::isRegularFile)
              .map(file -> slashed(repository.relativize(file)))
              .filter(path -> !path.endsWith(Download.PART_SUFFIX))
              .sorted(Utf8Order.INSTANCE)
              .toList();
      return repository.resolve(GgufChoice.choose(name, paths, path -> path).get(0));
    }
  }

  /** Where a file of a repository belongs. */
  Path place(ModelName name, String path) {
    return repository(name).resolve(path);
  }

  private Path repository(ModelName name) {
    return root.resolve(name.owner()).resolve(name.repository());
  }

  /** What is known of the bytes of a file; null if nothing is. */
  static @Nullable String digest(Path file) {
    try {
      String line = Files.readString(beside(file));
      return line.matches("(?s)[0-9a-f]{64} .*") ? line.substring(0, 64) : null;
    } catch (IOException e) {
      return null;
    }
  }

  static void remember(Path file, String sha256) throws IOException {
    Path beside = beside(file);
    try {
      Files.write(
          beside, (sha256 + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + DIGEST_SUFFIX);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
