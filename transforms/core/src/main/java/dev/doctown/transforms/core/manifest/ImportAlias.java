package dev.doctown.transforms.core.manifest;

import java.util.List;

/**
 * A name by which code of JavaScript and TypeScript imports what lies elsewhere in the repository:
 * of the paths of a {@code tsconfig.json}, or of a package that a {@code package.json} names.
 *
 * @param scope the folder whose files import by it; empty for the root
 * @param base the folder in which the targets lie
 * @param pattern the name; a {@code *} in it stands for what the targets have in its place
 * @param targets paths from the root, the best first: files, or what a build makes of them
 * @param path the file that declares it
 */
public record ImportAlias(
    String scope, String base, String pattern, List<String> targets, String path) {
  public ImportAlias {
    targets = List.copyOf(targets);
  }
}
