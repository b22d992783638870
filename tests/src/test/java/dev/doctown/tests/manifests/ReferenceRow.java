package dev.doctown.tests.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an ecosystem's own tool says of a repository, as recorded by the recipes under {@code
 * src/test/recipes/manifests}.
 *
 * @param kind dependency, binary, library or script
 * @param path the manifest; empty where the tool does not say which one
 * @param line 1-based; empty where the tool does not say it
 */
record ReferenceRow(
    String repository,
    String kind,
    String path,
    String name,
    String version,
    String scope,
    String line) {

  private static List<ReferenceRow> of(String ecosystem) {
    try (InputStream in = ReferenceRow.class.getResourceAsStream(ecosystem + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("no reference of " + ecosystem);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(ReferenceRow::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, List<ReferenceRow>> byRepository(String ecosystem) {
    return of(ecosystem).stream()
        .collect(
            Collectors.groupingBy(ReferenceRow::repository, TreeMap::new, Collectors.toList()));
  }

  private static ReferenceRow parse(String row) {
    String[] fields = Arrays.copyOf(row.split("\t", -1), 7);
    Arrays.setAll(fields, i -> fields[i] == null ? "" : fields[i]);
    return new ReferenceRow(
        fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
  }

  /** The row in the one notation that tool and manifest are compared in. */
  String comparable(String ecosystem) {
    return String.join(" | ", repository, path, name, version(ecosystem), scope(ecosystem), line);
  }

  private String scope(String ecosystem) {
    return switch (ecosystem) {
      case "pypi" -> scope.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
      case "rubygems" -> scope.replaceFirst("^group:", "");
      case "meson" -> "";
      default -> scope;
    };
  }

  /** Cargo writes a bare version with a caret, packaging sorts specifiers; both mean the same. */
  private String version(String ecosystem) {
    return switch (ecosystem) {
      case "cargo" -> {
        String compact = version.replace(" ", "");
        yield compact.isEmpty() ? "*" : compact.matches("\\d.*") ? "^" + compact : compact;
      }
      case "npm" -> version.isEmpty() ? "*" : version;
      case "pypi", "rubygems", "meson" ->
          Arrays.stream(version.split(", *")).sorted().collect(Collectors.joining(","));
      default -> version;
    };
  }
}
