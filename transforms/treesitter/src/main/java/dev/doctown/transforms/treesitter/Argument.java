package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.Nullable;

/**
 * One argument of a call, annotation or construction.
 *
 * @param start where it begins
 * @param keyword its name, where one is written
 * @param value what it is, without comments around it
 */
record Argument(int start, @Nullable String keyword, Span value) {}
