package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A name by which files import what lies elsewhere in the repository.
 *
 * @param scope the folder whose files import by it; empty for the root
 * @param base the folder in which the targets lie
 * @param pattern the name; the {@code *} in it, if any, stands for anything
 * @param targets paths from the root, the best first, with {@code *} for the same
 */
record ImportName(String scope, String base, String pattern, List<String> targets) {
  ImportName {
    targets = List.copyOf(targets);
  }

  boolean isSeenIn(String folder) {
    return scope.isEmpty() || folder.equals(scope) || folder.startsWith(scope + "/");
  }

  /** How much of a specifier the name itself says; -1 where it means another. */
  int matched(String specifier) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(specifier) ? Integer.MAX_VALUE : -1;
    }
    boolean matches =
        specifier.length() >= pattern.length() - 1
            && specifier.startsWith(pattern.substring(0, star))
            && specifier.endsWith(pattern.substring(star + 1));
    return matches ? star : -1;
  }

  /** The targets for a specifier that the name matches. */
  List<String> targets(String specifier) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return targets;
    }
    String any = specifier.substring(star, specifier.length() - (pattern.length() - star - 1));
    List<String> meant = new ArrayList<>();
    targets.forEach(target -> meant.add(target.replace("*", any)));
    return meant;
  }
}
