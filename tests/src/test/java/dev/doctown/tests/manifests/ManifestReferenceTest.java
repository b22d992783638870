package dev.doctown.tests.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.core.manifest.DeclaredCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Manifests of real repositories, checked in as they are, against the ecosystems' own tools. Where
 * the two differ is data too, with the reason.
 */
class ManifestReferenceTest {
  private static final double LEAST_F1 = 0.99;
  private static final int LEAST_REPOSITORIES = 10;

  @ParameterizedTest
  @ValueSource(strings = {"maven", "npm", "cargo", "go", "pypi"})
  void dependenciesAndEntryPointsAreThoseOfTheTool(String ecosystem) throws IOException {
    ReferenceComparison comparison = new ReferenceComparison(ecosystem);
    int repositories = 0;
    for (Map.Entry<String, List<ReferenceRow>> repository :
        ReferenceRow.byRepository(ecosystem).entrySet()) {
      Optional<RealManifests> manifests = RealManifests.archived(repository.getKey());
      if (manifests.isPresent()) {
        comparison.add(repository.getKey(), repository.getValue(), manifests.get().facts());
        repositories++;
      }
    }
    assertTrue(repositories >= LEAST_REPOSITORIES, ecosystem + ": " + repositories);
    assertEquals(KnownDifference.of(ecosystem), comparison.differences());
    assertTrue(comparison.f1() >= LEAST_F1, () -> "F1 " + comparison.f1());
  }

  /**
   * These tools run the file, or follow one branch of it: what they say must be found, what stands
   * in other branches may be.
   */
  @ParameterizedTest
  @ValueSource(strings = {"rubygems", "packagist", "cmake", "meson"})
  void whatToolsThatRunTheFileSayIsFound(String ecosystem) throws IOException {
    ReferenceComparison comparison = new ReferenceComparison(ecosystem);
    for (Map.Entry<String, List<ReferenceRow>> repository :
        ReferenceRow.byRepository(ecosystem).entrySet()) {
      Optional<RealManifests> manifests = RealManifests.archived(repository.getKey());
      if (manifests.isPresent()) {
        comparison.add(repository.getKey(), repository.getValue(), manifests.get().facts());
      }
    }
    assertTrue(comparison.expected() > 0, ecosystem);
    assertEquals(KnownDifference.of(ecosystem), comparison.missed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maven", "npm", "cargo", "go", "pypi", "rubygems", "packagist", "cmake", "meson"})
  void everyCommandStandsOnItsLine(String ecosystem) throws IOException {
    List<String> absent = new ArrayList<>();
    int commands = 0;
    for (String repository : ReferenceRow.byRepository(ecosystem).keySet()) {
      Optional<RealManifests> manifests = RealManifests.archived(repository);
      if (manifests.isPresent()) {
        for (DeclaredCommand command : manifests.get().facts().commands()) {
          commands++;
          if (!WrittenCommand.stands(command, manifests.get().lines(command.path()))) {
            absent.add(repository + " " + command);
          }
        }
      }
    }
    assertEquals(List.of(), absent);
    assertTrue(commands > 0, ecosystem);
  }
}
