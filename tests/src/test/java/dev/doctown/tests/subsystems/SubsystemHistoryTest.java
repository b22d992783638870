package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.Git;
import dev.doctown.transforms.core.subsystem.Subsystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a commit to the next on the first-parent line, at least 99 of 100 subsystems keep name and
 * page address. Counted are all subsystems of each commit but the last; one whose id is gone is
 * lost.
 */
class SubsystemHistoryTest {
  private static final int OWN_COMMITS = 12;
  private static final int COMMITS = 101;

  @TempDir private Path work = Path.of("");

  @Test
  void namesAndAddressesOfThisProjectSurviveItsCommits() throws IOException, InterruptedException {
    assertSurvival(GivenRepository.own(), OWN_COMMITS);
  }

  /** A hundred steps; git history is needed. */
  @Tag("corpora")
  @ParameterizedTest
  @ValueSource(strings = {"pallets/flask", "BurntSushi/ripgrep"})
  void namesAndAddressesSurviveAHundredCommits(String repository)
      throws IOException, InterruptedException {
    assertSurvival(GivenRepository.of(repository), COMMITS);
  }

  private void assertSurvival(GivenRepository repository, int most)
      throws IOException, InterruptedException {
    List<String> commits =
        new ArrayList<>(
            new Git(repository.folder())
                .run("log", "--first-parent", "--format=%H", "-n", Integer.toString(most))
                .lines()
                .toList());
    assumeTrue(commits.size() > 1, () -> repository.folder() + " has one commit: a shallow clone");
    Collections.reverse(commits);
    Partitioner partitioner = new Partitioner(work);
    Map<String, String> before = Map.of();
    int all = 0;
    int kept = 0;
    StringBuilder lost = new StringBuilder();
    for (String commit : commits) {
      Map<String, String> after = addresses(partitioner, repository, commit);
      for (Map.Entry<String, String> address : before.entrySet()) {
        all++;
        if (address.getValue().equals(after.get(address.getKey()))) {
          kept++;
        } else {
          lost.append("; ").append(commit, 0, 8).append(' ').append(address.getValue());
        }
      }
      before = after;
    }
    String figures =
        repository.name()
            + ": "
            + kept
            + " of "
            + all
            + " over "
            + commits.size()
            + " commits"
            + lost;
    System.out.println(figures);
    assertTrue(all > 0 && kept * 100L >= all * 99L, figures);
  }

  /** Name and slug of each subsystem by its id. */
  private static Map<String, String> addresses(
      Partitioner partitioner, GivenRepository repository, String commit) throws IOException {
    Map<String, String> addresses = new HashMap<>();
    for (Subsystem subsystem :
        partitioner.of(repository.name(), repository.folder(), commit).subsystems().subsystems()) {
      addresses.put(subsystem.id(), subsystem.name() + " (" + subsystem.slug() + ")");
    }
    return addresses;
  }
}
