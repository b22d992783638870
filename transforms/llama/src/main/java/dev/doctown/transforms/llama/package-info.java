/** Generation on llama.cpp: the engine behind {@link dev.doctown.transforms.spi.TextGenerator}. */
@NullMarked
package dev.doctown.transforms.llama;

import org.jspecify.annotations.NullMarked;
