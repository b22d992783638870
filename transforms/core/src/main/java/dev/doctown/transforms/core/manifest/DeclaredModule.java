package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A package, crate, distribution or project that the repository is made of.
 *
 * @param folder its folder from the root; empty for the root
 */
public record DeclaredModule(
    String ecosystem,
    String name,
    String folder,
    @Nullable String description,
    @Nullable String version,
    @Nullable String license,
    String path,
    int line) {}
