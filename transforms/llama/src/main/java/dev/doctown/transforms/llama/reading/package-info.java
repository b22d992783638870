/** Models that read whole texts: vectors of them, and scores of pairs. */
@NullMarked
package dev.doctown.transforms.llama.reading;

import org.jspecify.annotations.NullMarked;
