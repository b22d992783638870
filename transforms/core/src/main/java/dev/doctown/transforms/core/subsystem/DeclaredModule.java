package dev.doctown.transforms.core.subsystem;

import org.jspecify.annotations.Nullable;

/**
 * A module that a manifest declares: of Maven, an npm workspace, a Cargo crate and so on.
 *
 * @param folder the folder of its manifest; empty for the root
 * @param name as the manifest says it
 * @param description the manifest's sentence about it, or null
 */
public record DeclaredModule(String folder, String name, @Nullable Statement description) {}
