package dev.doctown.tests.manifests;

import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.manifest.Manifests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The manifests of a repository at the commit that {@code repositories.tsv} names.
 *
 * @param contents texts by path
 * @param paths the files that conventions ask for
 */
record RealManifests(SortedMap<String, String> contents, SortedSet<String> paths) {

  /** Those that are checked in, where the licence allows it. */
  static Optional<RealManifests> archived(String repository) throws IOException {
    String name = "archives/" + repository.replace('/', '+') + ".zip.gz";
    TreeMap<String, String> contents = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    try (InputStream in = RealManifests.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] stored = new GZIPInputStream(in).readAllBytes();
      ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(stored));
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String text = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("paths.txt")) {
          text.lines().forEach(paths::add);
        } else if (entry.getName().startsWith("files/")) {
          contents.put(entry.getName().substring("files/".length()), text);
        }
      }
    }
    contents.keySet().removeIf(path -> !Manifests.isManifest(path));
    return Optional.of(new RealManifests(contents, paths));
  }

  /** Those of a checkout: {@code FOLDER/owner+name}; empty if it is not there. */
  static Optional<RealManifests> checkedOut(Path parent, String repository) throws IOException {
    Path folder = parent.resolve(repository.replace('/', '+'));
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Path root = folder.toRealPath();
    TreeMap<String, String> contents = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = root.relativize(file).toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !path.startsWith(".git/")) {
          paths.add(path);
          if (Manifests.isManifest(path)) {
            contents.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return Optional.of(new RealManifests(contents, paths));
  }

  ManifestFacts facts() {
    return Manifests.read(contents, paths);
  }

  List<String> lines(String path) {
    return contents.getOrDefault(path, "").lines().toList();
  }
}
