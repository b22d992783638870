/** JSON schemas of the subset that answers are written under, as automata over bytes. */
@NullMarked
package dev.doctown.transforms.llama.schema;

import org.jspecify.annotations.NullMarked;
