package dev.doctown.tests.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.transforms.core.manifest.DeclaredCommand;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As {@link ManifestReferenceTest}, of whole checkouts: all their documents, and repositories whose
 * licence keeps their manifests out of this one. They are given: {@code
 * -Ddoctown.test.repositories=FOLDER} has a folder {@code owner+name} for each; the test says which
 * were not there.
 */
@Tag("corpora")
class ManifestCheckoutTest {
  private static final double LEAST_F1 = 0.99;

  @ParameterizedTest
  @ValueSource(strings = {"maven", "npm", "cargo", "go", "pypi"})
  void dependenciesEntryPointsAndCommands(String ecosystem) throws IOException {
    Path parent = Path.of(System.getProperty("doctown.test.repositories", "target/repositories"));
    ReferenceComparison comparison = new ReferenceComparison(ecosystem);
    List<String> notGiven = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    int given = 0;
    int commands = 0;
    for (Map.Entry<String, List<ReferenceRow>> entry :
        ReferenceRow.byRepository(ecosystem).entrySet()) {
      String repository = entry.getKey();
      Optional<RealManifests> manifests = RealManifests.checkedOut(parent, repository);
      if (manifests.isEmpty()) {
        notGiven.add(repository);
        continue;
      }
      given++;
      ManifestFacts facts = manifests.get().facts();
      comparison.add(repository, entry.getValue(), facts);
      for (DeclaredCommand command : facts.commands()) {
        commands++;
        if (!WrittenCommand.stands(command, manifests.get().lines(command.path()))) {
          absent.add(repository + " " + command);
        }
      }
    }
    System.out.printf(
        "%s: %d repositories, %d dependencies, F1 %.4f, %d commands; not at hand: %s%n",
        ecosystem, given, comparison.expected(), comparison.f1(), commands, notGiven);
    assumeTrue(given > 0, "no checkouts");
    assertEquals(List.of(), comparison.missingEntryPoints());
    assertEquals(List.of(), absent);
    assertTrue(comparison.f1() >= LEAST_F1, () -> comparison.f1() + " " + comparison.differences());
  }
}
