package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the commands that a newcomer is told. By {@link CommandCost}; each command once, from the
 * cheapest place that has it. What builds an image is no way to build the project where there is
 * another; what builds and tests at once also tests where nothing that is written tests alone.
 */
final class BestCommands {
  private static final int MOST = 3;
  private static final Set<String> IMAGE_BUILDERS =
      Set.of("docker", "podman", "buildah", "docker-compose");

  private final ManifestFacts facts;

  BestCommands(ManifestFacts facts) {
    this.facts = facts;
  }

  List<DeclaredCommand> choose() {
    CommandCost cost = new CommandCost(facts);
    List<DeclaredCommand> best = new ArrayList<>();
    for (CommandPurpose purpose : CommandPurpose.values()) {
      if (purpose == CommandPurpose.OTHER) {
        continue;
      }
      Map<String, DeclaredCommand> distinct = new LinkedHashMap<>();
      candidates(purpose, cost).stream()
          .sorted(
              Comparator.comparingInt(cost::of)
                  .thenComparing(DeclaredCommand::path, Utf8Order.INSTANCE)
                  .thenComparingInt(DeclaredCommand::line)
                  .thenComparing(DeclaredCommand::command, Utf8Order.INSTANCE))
          .filter(command -> !addsToOneOf(distinct.keySet(), command))
          .filter(command -> !fetchesAsOneOf(distinct.keySet(), command))
          .forEach(command -> distinct.putIfAbsent(command.typed(), command));
      distinct.values().stream().limit(MOST).forEach(best::add);
    }
    return best;
  }

  /** What adds words to a command that was chosen does the same for a part, or another way. */
  private static boolean addsToOneOf(Set<String> chosen, DeclaredCommand command) {
    String words = plain(command.typed());
    return command.purpose() != CommandPurpose.RUN
        && !chosen.contains(command.typed())
        && chosen.stream().anyMatch(shorter -> words.startsWith(plain(shorter)));
  }

  /** The same script, fetched and run in other words. */
  private static boolean fetchesAsOneOf(Set<String> chosen, DeclaredCommand command) {
    List<String> names = FetchedScript.names(command.command());
    return !names.isEmpty()
        && !chosen.contains(command.typed())
        && chosen.stream().anyMatch(other -> FetchedScript.names(other).equals(names));
  }

  /** Its words, each with a blank behind it. */
  private static String plain(String command) {
    return String.join(" ", CommandPurposes.plainWords(command)) + " ";
  }

  private List<DeclaredCommand> candidates(CommandPurpose purpose, CommandCost cost) {
    List<DeclaredCommand> found = new ArrayList<>(of(purpose, cost));
    if (purpose == CommandPurpose.BUILD && !found.stream().allMatch(BestCommands::buildsImage)) {
      found.removeIf(BestCommands::buildsImage);
    }
    if (purpose == CommandPurpose.TEST) {
      List<DeclaredCommand> verifying =
          of(CommandPurpose.BUILD, cost).stream().filter(BestCommands::verifies).toList();
      for (DeclaredCommand command : verifying) {
        boolean isBest =
            found.stream()
                .filter(other -> other.origin() == CommandOrigin.WRITTEN)
                .noneMatch(other -> cost.of(other) <= cost.of(command));
        if (isBest) {
          found.add(command.withPurpose(purpose));
        }
      }
    }
    return found;
  }

  private List<DeclaredCommand> of(CommandPurpose purpose, CommandCost cost) {
    return facts.commands().stream()
        .filter(command -> command.purpose() == purpose && cost.of(command) < CommandCost.NEVER)
        .toList();
  }

  private static boolean buildsImage(DeclaredCommand command) {
    List<String> words = CommandPurposes.plainWords(command.command());
    return !words.isEmpty() && IMAGE_BUILDERS.contains(words.get(0));
  }

  /** Maven's phase that runs all tests on its way. */
  private static boolean verifies(DeclaredCommand command) {
    List<String> words = CommandPurposes.plainWords(command.command());
    return !words.isEmpty()
        && RepositoryPath.name(words.get(0)).startsWith("mvn")
        && words.contains("verify")
        && words.stream().noneMatch(word -> word.matches("-D(?:maven\\.test\\.skip|skipTests).*"));
  }
}
