package dev.doctown.transforms.core.manifest;

/** What a person types a command for. */
public enum CommandPurpose {
  INSTALL,
  BUILD,
  TEST,
  RUN,
  LINT,
  OTHER
}
