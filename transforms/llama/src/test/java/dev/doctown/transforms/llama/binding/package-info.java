@NullMarked
package dev.doctown.transforms.llama.binding;

import org.jspecify.annotations.NullMarked;
