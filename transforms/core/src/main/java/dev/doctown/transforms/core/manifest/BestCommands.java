package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the commands that a newcomer is told: those that the README writes, then those of CI, of
 * targets, of package scripts, and last an ecosystem's own; near the root before deep, plain before
 * long.
 */
final class BestCommands {
  private static final int MOST = 3;

  private final ManifestFacts facts;
  private final Set<String> packages = new HashSet<>();

  BestCommands(ManifestFacts facts) {
    this.facts = facts;
    for (DeclaredModule module : facts.modules()) {
      String name = module.name().toLowerCase(Locale.ROOT);
      packages.add(name);
      packages.add(name.substring(name.lastIndexOf(':') + 1));
    }
  }

  List<DeclaredCommand> choose() {
    List<DeclaredCommand> best = new ArrayList<>();
    for (CommandPurpose purpose : CommandPurpose.values()) {
      if (purpose == CommandPurpose.OTHER) {
        continue;
      }
      Map<String, DeclaredCommand> distinct = new LinkedHashMap<>();
      facts.commands().stream()
          .filter(command -> command.purpose() == purpose)
          .sorted(
              Comparator.comparingInt(this::cost)
                  .thenComparing(DeclaredCommand::path, Utf8Order.INSTANCE)
                  .thenComparingInt(DeclaredCommand::line)
                  .thenComparing(DeclaredCommand::command, Utf8Order.INSTANCE))
          .forEach(command -> distinct.putIfAbsent(command.command(), command));
      distinct.values().stream().limit(MOST).forEach(best::add);
    }
    return best;
  }

  private int cost(DeclaredCommand command) {
    String lower = command.path().toLowerCase(Locale.ROOT);
    String name = RepositoryPath.name(lower);
    int cost = source(command, lower, name);
    int words = Texts.words(command.command()).size();
    cost += 2 * Math.max(0, words - 4);
    if (command.purpose() == CommandPurpose.INSTALL && namesPackage(command.command())) {
      cost -= 30;
    }
    return cost;
  }

  private static int source(DeclaredCommand command, String path, String name) {
    int depth = RepositoryPath.depth(path);
    if (path.startsWith(".github/workflows/") || path.startsWith(".gitlab-ci")) {
      return 20;
    }
    boolean document = command.origin() == CommandOrigin.WRITTEN;
    if (document) {
      boolean near =
          depth == 0 || (depth == 1 && (path.startsWith(".github/") || path.startsWith("docs/")));
      if (name.startsWith("readme")) {
        return depth == 0 || path.startsWith(".github/") ? 0 : 60 + depth;
      }
      return near ? 10 : 40 + depth;
    }
    int base =
        command.origin() == CommandOrigin.CONVENTION ? 50 : name.equals("package.json") ? 40 : 30;
    return base + 10 * depth;
  }

  private boolean namesPackage(String command) {
    return Texts.words(command.toLowerCase(Locale.ROOT)).stream().anyMatch(packages::contains);
  }
}
