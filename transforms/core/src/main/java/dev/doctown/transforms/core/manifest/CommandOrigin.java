package dev.doctown.transforms.core.manifest;

/** How a command's line proves it. */
public enum CommandOrigin {
  /** The command stands on its line as it is; a continued one goes on below it. */
  WRITTEN,
  /** The target, script, recipe or environment that the command names is declared on its line. */
  TARGET,
  /** The ecosystem's standard command for the manifest that the line belongs to. */
  CONVENTION
}
