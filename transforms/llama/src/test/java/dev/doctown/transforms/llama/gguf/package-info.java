@NullMarked
package dev.doctown.transforms.llama.gguf;

import org.jspecify.annotations.NullMarked;
