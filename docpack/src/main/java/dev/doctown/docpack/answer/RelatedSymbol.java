package dev.doctown.docpack.answer;

import org.jspecify.annotations.Nullable;

/**
 * A symbol that a relation leads to, and the place to read on.
 *
 * @param id null when it is outside of the repository
 * @param kind as in the table {@code symbols}; null when it is outside of the repository
 * @param name qualified; as written when it is outside of the repository
 * @param path of the place
 * @param line of the place: the first call or mention for what depends on the symbol, the
 *     definition for what the symbol depends on
 */
public record RelatedSymbol(
    @Nullable String id, @Nullable String kind, String name, String path, int line) {}
