/** Where runs of a project lead: call paths from its entry points through its subsystems. */
@NullMarked
package dev.doctown.transforms.core.flow;

import org.jspecify.annotations.NullMarked;
