package dev.doctown.transforms.worker;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Where classes were loaded from. Not from {@code java.class.path}: in a TaskManager of Flink that
 * is the cluster's.
 */
final class ClassPaths {
  private ClassPaths() {}

  /** The jars and folders of the classes, each once, in the order of the classes. */
  static List<Path> of(List<Class<?>> classes) {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> type : classes) {
      places.add(place(type));
    }
    return new ArrayList<>(places);
  }

  /**
   * A class path as an argument of a JVM. In one that is spelled out, no place may have the
   * separator in its name, as the folders of Flink's TaskManagers have: then all of them stand in
   * the manifest of a jar.
   *
   * @param jar written if need be
   */
  static String argument(List<Path> places, Path jar) throws IOException {
    List<String> names = places.stream().map(Path::toString).toList();
    if (names.stream().noneMatch(name -> name.contains(File.pathSeparator))) {
      return String.join(File.pathSeparator, names);
    }
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        places.stream().map(place -> place.toUri().toString()).collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar.toString();
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalArgumentException(type + " has no code source; expected a jar or folder");
    }
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location).toAbsolutePath();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IllegalArgumentException(
          type + " is in " + source.getLocation() + "; expected a jar or folder on disk", e);
    }
  }
}
