package dev.doctown.tests.manifests;

import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.manifest.Manifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a repository at the commit that {@code repositories.tsv} names. They are given:
 * {@code -Ddoctown.test.repositories=FOLDER} has a folder {@code owner+name} for each.
 */
record Checkout(Path folder) {
  static Checkout of(String repository) {
    String parent = System.getProperty("doctown.test.repositories", "target/repositories");
    return new Checkout(Path.of(parent, repository.replace('/', '+')));
  }

  boolean isGiven() {
    return Files.isDirectory(folder);
  }

  List<String> lines(String path) throws IOException {
    return text(folder.resolve(path)).lines().toList();
  }

  ManifestFacts facts() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = folder.relativize(file).toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !path.startsWith(".git/")) {
          paths.add(path);
          if (Manifests.isManifest(path)) {
            contents.put(path, text(file));
          }
        }
      }
    }
    return Manifests.read(contents, paths);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
