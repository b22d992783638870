package dev.doctown.transforms.core.subsystem;

/**
 * A sentence of the repository and where it stands.
 *
 * @param text plain text
 * @param startLine first line, 1-based
 * @param endLine last line, inclusive
 */
public record Statement(String text, String path, int startLine, int endLine) {}
