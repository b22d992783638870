@NullMarked
package dev.doctown.transforms.llama;

import org.jspecify.annotations.NullMarked;
