package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Names and slugs survive from a commit's parent to the commit: of this project, or of the Java
 * repository that {@code -Ddoctown.test.history=FOLDER} names, over as many commits as {@code
 * -Ddoctown.test.commits=N} says.
 */
class HistoryTest {
  private static final int COMMITS = 15;

  @Test
  void namesAndSlugsSurviveSuccessiveCommits() throws IOException, InterruptedException {
    Path repository = repository();
    assumeTrue(Files.exists(repository.resolve(".git")), "no git checkout");
    JavaHistory history = new JavaHistory(repository);
    List<List<String>> steps = history.steps(Integer.getInteger("doctown.test.commits", COMMITS));
    assumeTrue(!steps.isEmpty(), "no history");
    int all = 0;
    int kept = 0;
    StringBuilder lost = new StringBuilder();
    for (List<String> step : steps) {
      Map<String, String> before = addresses(Subsystems.of(history.at(step.get(0))));
      Map<String, String> after = addresses(Subsystems.of(history.at(step.get(1))));
      all += before.size();
      for (Map.Entry<String, String> address : before.entrySet()) {
        if (address.getValue().equals(after.get(address.getKey()))) {
          kept++;
        } else {
          lost.append(step.get(1), 0, 8).append(' ').append(address.getValue()).append("; ");
        }
      }
    }
    int survived = kept;
    int possible = all;
    assertTrue(
        possible > 0 && survived * 100L >= possible * 99L,
        () -> survived + " of " + possible + " survived; lost: " + lost);
  }

  /** Name and slug of each subsystem by its id. */
  private static Map<String, String> addresses(List<Subsystem> subsystems) {
    Map<String, String> addresses = new HashMap<>();
    subsystems.forEach(
        subsystem ->
            addresses.put(subsystem.id(), subsystem.name() + " (" + subsystem.slug() + ")"));
    return addresses;
  }

  private static Path repository() {
    String given = System.getProperty("doctown.test.history");
    Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
    while (given == null && !Files.exists(folder.resolve(".git")) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
