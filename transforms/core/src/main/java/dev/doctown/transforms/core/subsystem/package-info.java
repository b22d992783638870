/**
 * Which subsystems a repository consists of: a nested partition of its files, with names. A pure
 * function of files and the weights between them, in integers throughout. No Beam.
 */
@NullMarked
package dev.doctown.transforms.core.subsystem;

import org.jspecify.annotations.NullMarked;
