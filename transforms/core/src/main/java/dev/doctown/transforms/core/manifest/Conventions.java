package dev.doctown.transforms.core.manifest;

/** Adds commands that one line of a manifest proves: an ecosystem's own, or a target's. */
record Conventions(String path, int line, Findings findings) {
  /** The ecosystem's standard command. */
  void add(CommandPurpose purpose, String command) {
    findings.add(new DeclaredCommand(purpose, command, CommandOrigin.CONVENTION, path, line));
  }

  /** A command that names a target that stands on the line. */
  void addTarget(CommandPurpose purpose, String command) {
    findings.add(new DeclaredCommand(purpose, command, CommandOrigin.TARGET, path, line));
  }
}
