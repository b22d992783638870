package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the commands that a newcomer is told. By {@link CommandCost}; each command once, from the
 * cheapest place that has it.
 */
final class BestCommands {
  private static final int MOST = 3;

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
      facts.commands().stream()
          .filter(command -> command.purpose() == purpose && cost.of(command) < CommandCost.NEVER)
          .sorted(
              Comparator.comparingInt(cost::of)
                  .thenComparing(DeclaredCommand::path, Utf8Order.INSTANCE)
                  .thenComparingInt(DeclaredCommand::line)
                  .thenComparing(DeclaredCommand::command, Utf8Order.INSTANCE))
          .forEach(command -> distinct.putIfAbsent(command.command(), command));
      distinct.values().stream().limit(MOST).forEach(best::add);
    }
    return best;
  }
}
