package dev.doctown.transforms.core.manifest;

/** A command that a person types in the folder of the file that proves it, or at the root. */
public record DeclaredCommand(
    CommandPurpose purpose, String command, CommandOrigin origin, String path, int line) {}
