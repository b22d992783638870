package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * A declared parameter.
 *
 * @param name as written; empty where the language allows none
 * @param type declared type as written
 * @param defaultValue default as written
 * @param documentation what the doc comment says about it
 */
public record SourceParameter(
    String name,
    @Nullable String type,
    @Nullable String defaultValue,
    @Nullable String documentation) {}
