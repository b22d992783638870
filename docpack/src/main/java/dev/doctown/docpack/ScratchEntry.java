package dev.doctown.docpack;

import dev.doctown.docpack.container.StoredEntry;
import java.nio.file.Path;

/**
 * Content of an entry that waits for the container.
 *
 * @param header what the container says of it
 * @param sha256 what the manifest says of it
 * @param file where its bytes are
 * @param offset from where in the file
 */
record ScratchEntry(StoredEntry header, String sha256, Path file, long offset) {}
