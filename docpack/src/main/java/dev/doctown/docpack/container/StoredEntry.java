package dev.doctown.docpack.container;

/**
 * What the headers say of an entry.
 *
 * @param path path with {@code /}, see {@link EntryPaths}
 * @param size bytes of content
 * @param crc32 checksum of the content
 */
public record StoredEntry(String path, long size, int crc32) {}
