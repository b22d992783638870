package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * A setting that code reads from its user.
 *
 * @param startByte offset of its name, or of what the name derives from
 * @param kind environment, flag or property
 * @param name as a user sets it: {@code PORT}, {@code --port}
 * @param defaultValue as written, at most 200 characters; null when none is seen
 * @param documentation what the code says about it, at most 500 characters; null when nothing
 * @param enclosing index of the innermost symbol around it; -1 for the file
 */
public record SourceSetting(
    int startByte,
    String kind,
    String name,
    @Nullable String defaultValue,
    @Nullable String documentation,
    int enclosing) {}
