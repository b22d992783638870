package dev.doctown.docpack;

import java.nio.file.Path;

/**
 * A finished pack.
 *
 * @param file where it is
 * @param size bytes
 * @param sha256 SHA-256 of the file, hex
 * @param manifest its manifest
 */
public record PackSummary(Path file, long size, String sha256, Manifest manifest) {}
