package dev.doctown.tests.manifests;

import dev.doctown.transforms.core.manifest.DeclaredDependency;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What manifests declare of one ecosystem, beside what the ecosystem's tool says. */
final class ReferenceComparison {
  private final String ecosystem;
  private final TreeSet<String> expected = new TreeSet<>();
  private final TreeSet<String> actual = new TreeSet<>();
  private final List<ReferenceRow> missingEntryPoints = new ArrayList<>();

  ReferenceComparison(String ecosystem) {
    this.ecosystem = ecosystem;
  }

  void add(String repository, List<ReferenceRow> rows, ManifestFacts facts) {
    rows.stream()
        .filter(row -> row.kind().equals("dependency"))
        .forEach(row -> expected.add(row.comparable(ecosystem)));
    addDependencies(repository, rows, facts);
    addMissingEntryPoints(rows, facts);
  }

  /** What was read of the files that the tool accepts, and of the scopes that it knows. */
  private void addDependencies(String repository, List<ReferenceRow> rows, ManifestFacts facts) {
    Set<String> paths = rows.stream().map(ReferenceRow::path).collect(Collectors.toSet());
    boolean python = ecosystem.equals("pypi");
    for (DeclaredDependency dependency : facts.dependencies()) {
      boolean read =
          python
              ? !dependency.path().contains("/")
              : paths.contains(dependency.path()) || ecosystem.equals("meson");
      if (dependency.ecosystem().equals(ecosystem) && read && isKnown(dependency.scope())) {
        String version = dependency.version() == null ? "" : dependency.version();
        String line = ecosystem.equals("maven") ? String.valueOf(dependency.line()) : "";
        String path = python || ecosystem.equals("meson") ? "" : dependency.path();
        actual.add(
            new ReferenceRow(
                    repository, "", path, dependency.name(), version, dependency.scope(), line)
                .comparable(ecosystem));
      }
    }
  }

  private boolean isKnown(String scope) {
    return switch (ecosystem) {
      case "maven" ->
          !scope.equals("parent") && !scope.equals("import") && !scope.startsWith("profile:");
      case "pypi" -> scope.equals("dependencies") || scope.startsWith("extra:");
      default -> true;
    };
  }

  private void addMissingEntryPoints(List<ReferenceRow> rows, ManifestFacts facts) {
    Set<String> found = new HashSet<>();
    for (DeclaredEntryPoint entryPoint : facts.entryPoints()) {
      String kind =
          switch (entryPoint.kind()) {
            case BINARY -> "binary";
            case LIBRARY -> "library";
            case CONSOLE_SCRIPT -> "script";
            default -> "";
          };
      String path = kind.equals("script") ? "" : entryPoint.path();
      found.add(String.join(" ", kind, path, entryPoint.name()));
    }
    rows.stream()
        .filter(row -> !row.kind().equals("dependency"))
        .filter(row -> !found.contains(String.join(" ", row.kind(), row.path(), row.name())))
        .forEach(missingEntryPoints::add);
  }

  List<ReferenceRow> missingEntryPoints() {
    return List.copyOf(missingEntryPoints);
  }

  /** What the tool says and was not found. */
  List<String> missed() {
    List<String> missed = new ArrayList<>();
    expected.stream().filter(row -> !actual.contains(row)).forEach(row -> missed.add("- " + row));
    missingEntryPoints.stream()
        .map(row -> String.join(" | ", row.repository(), row.kind(), row.path(), row.name()))
        .forEach(row -> missed.add("- " + row));
    return missed;
  }

  /** {@link #missed()}, and dependencies that the tool does not know, behind a {@code +}. */
  List<String> differences() {
    List<String> differences = new ArrayList<>(missed());
    actual.stream()
        .filter(row -> !expected.contains(row))
        .forEach(row -> differences.add("+ " + row));
    return differences;
  }

  int expected() {
    return expected.size();
  }

  double f1() {
    long both = expected.stream().filter(actual::contains).count();
    return 2.0 * both / (expected.size() + actual.size());
  }
}
