package dev.doctown.transforms.core.subsystem;

import org.jspecify.annotations.Nullable;

/**
 * What the README of a folder says about it.
 *
 * @param folder empty for the root
 * @param title its first heading, as plain text
 * @param sentence the first sentence below it, or null
 */
public record FolderHeading(String folder, String title, @Nullable Statement sentence) {}
