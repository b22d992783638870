/** The header of a GGUF file: what a model says of itself before anything native sees it. */
@NullMarked
package dev.doctown.transforms.llama.gguf;

import org.jspecify.annotations.NullMarked;
