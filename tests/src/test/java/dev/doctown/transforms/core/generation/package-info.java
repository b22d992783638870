/** Prompts as the real tokenizer counts them. */
@NullMarked
package dev.doctown.transforms.core.generation;

import org.jspecify.annotations.NullMarked;
