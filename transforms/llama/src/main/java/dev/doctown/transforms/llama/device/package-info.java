/** What computes: the choice among devices, and how much of a model fits them. */
@NullMarked
package dev.doctown.transforms.llama.device;

import org.jspecify.annotations.NullMarked;
