/**
 * java-llama.cpp, whose native library comes with its jar: a server of llama.cpp in the process,
 * which is given tokens and a grammar and gives back text.
 */
@NullMarked
package dev.doctown.transforms.llama.bundled;

import org.jspecify.annotations.NullMarked;
