package dev.doctown.transforms.core.manifest;

import java.util.regex.Pattern;

/**
 * A command that a person types in a folder of the repository.
 *
 * @param folder where it is typed, from the root; empty for the root, and where that is all one
 */
public record DeclaredCommand(
    CommandPurpose purpose,
    String command,
    CommandOrigin origin,
    String folder,
    String path,
    int line) {
  private static final Pattern ABOVE = Pattern.compile("(?:^|\\s)\\.\\.(?=$|[\\s/;&])");

  /** What is typed at the root. */
  public String typed() {
    if (folder.isEmpty()) {
      return command;
    }
    // What names the folder above sets up the one that it is typed in, and that must be there.
    boolean setsUp = WorkingFolder.isBuilt(folder) && ABOVE.matcher(command).find();
    return (setsUp ? "mkdir -p " + folder + " && " : "")
        + "cd "
        + (folder.indexOf(' ') < 0 ? folder : "\"" + folder + "\"")
        + " && "
        + command;
  }

  /** How many folders stand between the root and where it is typed. */
  int depth() {
    return folder.isEmpty() ? 0 : RepositoryPath.depth(folder) + 1;
  }

  DeclaredCommand withPurpose(CommandPurpose other) {
    return new DeclaredCommand(other, command, origin, folder, path, line);
  }
}
