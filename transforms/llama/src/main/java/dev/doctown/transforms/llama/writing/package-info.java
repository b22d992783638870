/** How a model is led through a prompt, a thought and an answer. */
@NullMarked
package dev.doctown.transforms.llama.writing;

import org.jspecify.annotations.NullMarked;
