package dev.doctown.transforms.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
