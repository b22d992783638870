/** The graph that turns repositories into docpacks, and the settings of one build. */
@NullMarked
package dev.doctown.pipeline;

import org.jspecify.annotations.NullMarked;
