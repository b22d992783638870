/**
 * What a model wrote, judged by code: one class for each rule. A gate drops a sentence or lets it
 * through; none of them can say that a sentence is true. No Beam, no engine but one that embeds.
 */
@NullMarked
package dev.doctown.transforms.core.gate;

import org.jspecify.annotations.NullMarked;
