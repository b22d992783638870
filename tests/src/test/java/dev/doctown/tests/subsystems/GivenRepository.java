package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A checkout that the caller has: {@code -Ddoctown.test.repositories=FOLDER} has a folder {@code
 * owner+name} or {@code name} for each.
 *
 * @param name of the repository
 * @param folder the checkout
 */
record GivenRepository(String name, Path folder) {
  /** The checkout of {@code owner/name}; without one the test is left out. */
  static GivenRepository of(String repository) {
    String name = repository.substring(repository.indexOf('/') + 1);
    Path parent = Path.of(System.getProperty("doctown.test.repositories", "target/repositories"));
    for (String folder : List.of(repository.replace('/', '+'), name)) {
      if (Files.isDirectory(parent.resolve(folder))) {
        return new GivenRepository(name, parent.resolve(folder).toAbsolutePath());
      }
    }
    return abort("no checkout of " + repository + " in " + parent);
  }

  /** The checkout that these tests are part of; outside of one the test is left out. */
  static GivenRepository own() {
    Path folder =
        Path.of(System.getProperty("doctown.test.root", "..")).toAbsolutePath().normalize();
    assumeTrue(Files.exists(folder.resolve(".git")), () -> folder + " is no git checkout");
    return new GivenRepository("doctown", folder);
  }
}
