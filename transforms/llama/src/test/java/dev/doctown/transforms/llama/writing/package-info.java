@NullMarked
package dev.doctown.transforms.llama.writing;

import org.jspecify.annotations.NullMarked;
