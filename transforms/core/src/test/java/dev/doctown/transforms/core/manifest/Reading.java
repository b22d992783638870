package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repository of a few files, and what its manifests declare, a line each. */
final class Reading {
  private final SortedMap<String, String> contents = new TreeMap<>(Utf8Order.INSTANCE);

  /** A file; with the text of a manifest, or of any other kind. */
  Reading with(String path, String text) {
    contents.put(path, text);
    return this;
  }

  static Reading of(String path, String text) {
    return new Reading().with(path, text);
  }

  ManifestFacts facts() {
    SortedMap<String, String> manifests = new TreeMap<>(contents);
    manifests.keySet().removeIf(path -> !Manifests.isManifest(path));
    return Manifests.read(manifests, new TreeSet<>(contents.keySet()));
  }

  List<String> dependencies() {
    ManifestFacts facts = facts();
    assertEquals(List.of(), facts.faults());
    return facts.dependencies().stream()
        .map(
            found ->
                String.join(
                    " | ",
                    found.ecosystem(),
                    found.name(),
                    String.valueOf(found.version()),
                    found.scope(),
                    found.path() + ":" + found.line()))
        .toList();
  }

  List<String> commands() {
    return facts().commands().stream().map(Reading::line).toList();
  }

  List<String> best() {
    return facts().bestCommands().stream().map(Reading::line).toList();
  }

  private static String line(DeclaredCommand found) {
    return String.join(
        " | ",
        found.purpose().name(),
        found.typed(),
        found.origin().name(),
        found.path() + ":" + found.line());
  }

  List<String> entryPoints() {
    return facts().entryPoints().stream()
        .map(
            found ->
                String.join(
                    " | ",
                    found.kind().name(),
                    found.name(),
                    found.target(),
                    found.path() + ":" + found.line()))
        .toList();
  }

  /** The programs, each with the files that it is made of. */
  List<String> sources() {
    return facts().entryPoints().stream()
        .map(found -> found.name() + " " + String.join(" ", found.sources()))
        .toList();
  }

  List<String> modules() {
    return facts().modules().stream()
        .map(
            found ->
                String.join(
                    " | ",
                    found.ecosystem(),
                    found.name(),
                    found.folder(),
                    String.valueOf(found.description()),
                    String.valueOf(found.version()),
                    String.valueOf(found.license()),
                    found.path() + ":" + found.line()))
        .toList();
  }
}
