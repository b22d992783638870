package dev.doctown.tests.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.manifest.DeclaredDependency;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workspaces of real repositories against the lock files that pnpm and yarn wrote: who is a member,
 * which dependencies are taken from a member, what {@code catalog:} means.
 */
class WorkspaceReferenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"jestjs/jest", "trpc/trpc", "vuejs/core"})
  void membersLinksAndCatalogsAreThoseOfTheLockFile(String repository) throws IOException {
    ManifestFacts facts = RealManifests.archived(repository).orElseThrow().facts();
    List<ReferenceRow> rows =
        ReferenceRow.byRepository("workspaces").getOrDefault(repository, List.of());
    assertEquals(rows(rows, "link"), links(facts));
    Set<String> absent = rows(rows, "member");
    facts.modules().forEach(module -> absent.remove(module.path() + " " + module.name() + " "));
    absent.removeIf(row -> row.endsWith("package.json  "));
    assertEquals(new TreeSet<>(), absent);
    Set<String> catalog = rows(rows, "catalog");
    facts
        .dependencies()
        .forEach(
            found -> catalog.remove(String.join(" ", found.path(), found.name(), version(found))));
    assertEquals(new TreeSet<>(), catalog);
  }

  private static Set<String> rows(List<ReferenceRow> rows, String kind) {
    Set<String> found = new TreeSet<>();
    rows.stream()
        .filter(row -> row.kind().equals(kind))
        .forEach(row -> found.add(String.join(" ", row.path(), row.name(), row.version())));
    return found;
  }

  private static Set<String> links(ManifestFacts facts) {
    Set<String> links = new TreeSet<>();
    for (DeclaredDependency found : facts.dependencies()) {
      if (found.ecosystem().equals("npm") && found.module() != null) {
        links.add(String.join(" ", found.path(), found.name(), found.module()));
      }
    }
    return links;
  }

  private static String version(DeclaredDependency dependency) {
    return String.valueOf(dependency.version());
  }
}
