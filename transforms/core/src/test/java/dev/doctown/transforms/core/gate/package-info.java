/** Each gate: what it drops, what it keeps. */
@NullMarked
package dev.doctown.transforms.core.gate;

import org.jspecify.annotations.NullMarked;
