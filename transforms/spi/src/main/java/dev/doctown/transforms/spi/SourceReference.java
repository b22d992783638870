package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * A use of a name, before resolution.
 *
 * @param startByte offset of the name
 * @param kind call, type, import, extends or implements
 * @param name last segment of what is named
 * @param qualifier what stands before it, as written, white space collapsed, at most 200 characters
 * @param arity number of arguments of a call, -1 otherwise
 * @param enclosing index of the innermost symbol around it; -1 for the file
 */
public record SourceReference(
    int startByte,
    String kind,
    String name,
    @Nullable String qualifier,
    int arity,
    int enclosing) {}
