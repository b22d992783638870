/**
 * What a repository's manifests declare: dependencies, commands, entry points and modules, read
 * without running anything. No Beam.
 */
@NullMarked
package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.NullMarked;
