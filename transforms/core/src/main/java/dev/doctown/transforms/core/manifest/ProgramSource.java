package dev.doctown.transforms.core.manifest;

/** Where a program begins in the code: its main function, or the file that is run. */
public record ProgramSource(String path, int line) {}
