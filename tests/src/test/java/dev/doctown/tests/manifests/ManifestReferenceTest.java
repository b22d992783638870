package dev.doctown.tests.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.transforms.core.manifest.CommandOrigin;
import dev.doctown.transforms.core.manifest.DeclaredCommand;
import dev.doctown.transforms.core.manifest.DeclaredDependency;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests of real repositories against the ecosystems' own tools. */
@Tag("corpora")
class ManifestReferenceTest {
  private static final double LEAST_F1 = 0.99;

  @ParameterizedTest
  @ValueSource(strings = {"maven", "npm", "cargo", "go", "pypi"})
  void dependenciesAndEntryPointsAreThoseOfTheTool(String ecosystem) throws IOException {
    Set<String> expected = new TreeSet<>();
    Set<String> actual = new TreeSet<>();
    Map<String, List<ReferenceRow>> byRepository =
        ReferenceRow.of(ecosystem).stream()
            .collect(
                Collectors.groupingBy(ReferenceRow::repository, TreeMap::new, Collectors.toList()));
    int given = 0;
    for (Map.Entry<String, List<ReferenceRow>> repository : byRepository.entrySet()) {
      Checkout checkout = Checkout.of(repository.getKey());
      if (!checkout.isGiven()) {
        System.out.println(repository.getKey() + " is left out: no " + checkout.folder());
        continue;
      }
      given++;
      List<ReferenceRow> rows = repository.getValue();
      ManifestFacts facts = checkout.facts();
      rows.stream()
          .filter(row -> row.kind().equals("dependency"))
          .forEach(row -> expected.add(row.comparable(ecosystem)));
      actual.addAll(dependencies(ecosystem, repository.getKey(), rows, facts));
      assertEquals(List.of(), missingEntryPoints(rows, facts), repository.getKey());
    }
    assumeTrue(given > 0, "no checkouts");
    Set<String> both = new HashSet<>(expected);
    both.retainAll(actual);
    double f1 = 2.0 * both.size() / (expected.size() + actual.size());
    System.out.printf(
        "%s: %d repositories, %d dependencies, F1 %.4f%n", ecosystem, given, expected.size(), f1);
    Set<String> missed = new TreeSet<>(expected);
    missed.removeAll(actual);
    actual.removeAll(expected);
    assertTrue(f1 >= LEAST_F1, () -> "F1 " + f1 + ", missed " + missed + ", extra " + actual);
  }

  /** What was read of the files that the tool accepts, and of the scopes that it knows. */
  private static List<String> dependencies(
      String ecosystem, String repository, List<ReferenceRow> rows, ManifestFacts facts) {
    Set<String> paths = rows.stream().map(ReferenceRow::path).collect(Collectors.toSet());
    boolean python = ecosystem.equals("pypi");
    List<String> found = new ArrayList<>();
    for (DeclaredDependency dependency : facts.dependencies()) {
      boolean read = python ? !dependency.path().contains("/") : paths.contains(dependency.path());
      if (dependency.ecosystem().equals(ecosystem) && read && isKnown(ecosystem, dependency)) {
        String version = dependency.version() == null ? "" : dependency.version();
        String line = ecosystem.equals("maven") ? String.valueOf(dependency.line()) : "";
        String path = python ? "" : dependency.path();
        found.add(
            new ReferenceRow(
                    repository, "", path, dependency.name(), version, dependency.scope(), line)
                .comparable(ecosystem));
      }
    }
    return found;
  }

  private static boolean isKnown(String ecosystem, DeclaredDependency dependency) {
    String scope = dependency.scope();
    return switch (ecosystem) {
      case "maven" ->
          !scope.equals("parent") && !scope.equals("import") && !scope.startsWith("profile:");
      case "pypi" -> scope.equals("dependencies") || scope.startsWith("extra:");
      default -> true;
    };
  }

  private static List<ReferenceRow> missingEntryPoints(
      List<ReferenceRow> rows, ManifestFacts facts) {
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
    return rows.stream()
        .filter(row -> !row.kind().equals("dependency"))
        .filter(row -> !found.contains(String.join(" ", row.kind(), row.path(), row.name())))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"maven", "npm", "cargo", "go", "pypi"})
  void everyCommandStandsOnItsLine(String ecosystem) throws IOException {
    Set<String> repositories =
        ReferenceRow.of(ecosystem).stream()
            .map(ReferenceRow::repository)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> absent = new ArrayList<>();
    int commands = 0;
    for (String repository : repositories) {
      Checkout checkout = Checkout.of(repository);
      if (checkout.isGiven()) {
        for (DeclaredCommand command : checkout.facts().commands()) {
          commands++;
          if (!stands(command, checkout.lines(command.path()))) {
            absent.add(repository + " " + command);
          }
        }
      }
    }
    assumeTrue(commands > 0, "no checkouts");
    System.out.println(ecosystem + ": " + commands + " commands");
    assertEquals(List.of(), absent);
  }

  private static boolean stands(DeclaredCommand command, List<String> lines) {
    String line = lines.get(command.line() - 1);
    String text = command.command();
    if (command.origin() == CommandOrigin.TARGET) {
      String target = text.substring(text.lastIndexOf(' ') + 1);
      // A task of an environment is declared by its name alone.
      return line.contains(target.substring(target.lastIndexOf(':') + 1)) || text.equals("tox");
    }
    if (command.origin() == CommandOrigin.CONVENTION) {
      return true;
    }
    // A command may go on below its line: behind a backslash, or in a scalar that YAML folds.
    StringBuilder written = new StringBuilder();
    int first = 0;
    for (int i = command.line() - 1; i < Math.min(lines.size(), command.line() + 40); i++) {
      String part = lines.get(i).strip().replaceFirst("^> +", "");
      boolean continued = part.endsWith("\\");
      written.append(continued ? part.substring(0, part.length() - 1).strip() : part).append(' ');
      first = first == 0 ? written.length() : first;
    }
    int start = spaced(written.toString()).indexOf(spaced(text));
    return start >= 0 && start < first;
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
