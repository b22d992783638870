/** Engines that stand in for the real ones in tests, bound as those are. */
@NullMarked
package dev.doctown.transforms.core.fake;

import org.jspecify.annotations.NullMarked;
