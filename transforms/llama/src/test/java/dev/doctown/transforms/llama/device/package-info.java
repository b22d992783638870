@NullMarked
package dev.doctown.transforms.llama.device;

import org.jspecify.annotations.NullMarked;
