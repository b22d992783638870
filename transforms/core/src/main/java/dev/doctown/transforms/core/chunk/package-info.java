/** One file in, its rows out: chunks that tile it, symbols, references. No Beam. */
@NullMarked
package dev.doctown.transforms.core.chunk;

import org.jspecify.annotations.NullMarked;
