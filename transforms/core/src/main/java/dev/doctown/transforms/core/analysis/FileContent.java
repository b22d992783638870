package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.FileRow;

/**
 * One file and all of its text.
 *
 * @param text as the file has it, a byte order mark and line ends included; in a file that is not
 *     valid UTF-8 the bytes that are none are U+FFFD
 */
public record FileContent(FileRow file, String text) {}
