@NullMarked
package dev.doctown.transforms.core.chunk;

import org.jspecify.annotations.NullMarked;
