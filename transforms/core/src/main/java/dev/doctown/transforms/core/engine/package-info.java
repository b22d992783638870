/** The engines of one process: found once, opened on first use, shared by all transforms. */
@NullMarked
package dev.doctown.transforms.core.engine;

import org.jspecify.annotations.NullMarked;
