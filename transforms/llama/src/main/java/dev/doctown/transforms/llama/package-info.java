/** Models on llama.cpp: what writes, what embeds, what scores, each in a process of its own. */
@NullMarked
package dev.doctown.transforms.llama;

import org.jspecify.annotations.NullMarked;
