/** Chat templates of known families, rendered in Java and never executed from a file. */
@NullMarked
package dev.doctown.transforms.llama.chat;

import org.jspecify.annotations.NullMarked;
