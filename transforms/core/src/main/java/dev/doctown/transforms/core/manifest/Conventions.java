package dev.doctown.transforms.core.manifest;

/**
 * Adds commands that one line of a manifest proves: an ecosystem's own, or a target's.
 *
 * @param folder where they are typed
 */
record Conventions(String folder, String path, int line, Findings findings) {

  /** Of commands that are typed beside the manifest. */
  static Conventions beside(String path, int line, Findings findings) {
    return new Conventions(RepositoryPath.folder(path), path, line, findings);
  }

  /** Of commands that are typed at the root, or anywhere. */
  static Conventions atRoot(String path, int line, Findings findings) {
    return new Conventions("", path, line, findings);
  }

  /** The ecosystem's standard command. */
  void add(CommandPurpose purpose, String command) {
    add(purpose, command, CommandOrigin.CONVENTION);
  }

  /** A command that names a target that stands on the line. */
  void addTarget(CommandPurpose purpose, String command) {
    add(purpose, command, CommandOrigin.TARGET);
  }

  private void add(CommandPurpose purpose, String command, CommandOrigin origin) {
    findings.add(new DeclaredCommand(purpose, command, origin, folder, path, line));
  }
}
