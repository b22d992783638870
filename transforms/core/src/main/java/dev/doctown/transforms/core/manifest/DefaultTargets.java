package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code make} and {@code just} do where they are asked for nothing: their first target, which
 * may test, or only list the others.
 */
final class DefaultTargets {
  private static final Map<String, List<String>> FILES =
      Map.of(
          "make", List.of("GNUmakefile", "makefile", "Makefile"),
          "just", List.of("justfile", "Justfile", ".justfile"));
  private static final Pattern TARGET =
      Pattern.compile("@?([A-Za-z0-9][\\w./-]*+)[^:=#]*+::?(?![:=])([^#]*+).*+");
  private static final Pattern LISTING =
      Pattern.compile("@?(?:\\{\\{just_executable\\(\\)}}|just) (?:-l|--list|--choose)\\b.*+");
  private static final Set<String> LISTS = Set.of("help", "list", "usage");
  private static final Set<CommandPurpose> CHECKS =
      Set.of(CommandPurpose.TEST, CommandPurpose.LINT);

  private DefaultTargets() {}

  /**
   * What a command is for.
   *
   * @param told what its words say
   * @param folder where it is typed
   */
  static CommandPurpose purpose(
      CommandPurpose told, ShellLine line, String folder, ManifestFiles files) {
    List<String> words = CommandPurposes.plainWords(line.command());
    if (told != CommandPurpose.BUILD || words.size() != 1) {
      return told;
    }
    return FILES.getOrDefault(words.get(0), List.of()).stream()
        .map(name -> RepositoryPath.join(folder, name))
        .filter(path -> files.contents().containsKey(path))
        .findFirst()
        .map(path -> ofFirst(Texts.lines(files.text(path))))
        .orElse(told);
  }

  private static CommandPurpose ofFirst(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher target = TARGET.matcher(lines.get(i));
      if (target.matches()) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean acts = next.startsWith(" ") || next.startsWith("\t");
        return purpose(target.group(1), Texts.words(target.group(2)), acts ? next.strip() : "");
      }
    }
    return CommandPurpose.BUILD;
  }

  private static CommandPurpose purpose(String name, List<String> needed, String action) {
    if (LISTING.matcher(action).matches() || LISTS.contains(name)) {
      return CommandPurpose.OTHER;
    }
    if (action.isEmpty() && !needed.isEmpty()) {
      if (LISTS.containsAll(needed)) {
        return CommandPurpose.OTHER;
      }
      List<CommandPurpose> purposes = needed.stream().map(CommandPurposes::ofTarget).toList();
      if (CHECKS.containsAll(purposes)) {
        return purposes.contains(CommandPurpose.TEST) ? CommandPurpose.TEST : CommandPurpose.LINT;
      }
    }
    CommandPurpose named = CommandPurposes.ofTarget(name);
    return CHECKS.contains(named) ? named : CommandPurpose.BUILD;
  }
}
