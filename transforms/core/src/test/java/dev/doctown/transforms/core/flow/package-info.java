/** Flows of graphs made by hand. */
@NullMarked
package dev.doctown.transforms.core.flow;

import org.jspecify.annotations.NullMarked;
