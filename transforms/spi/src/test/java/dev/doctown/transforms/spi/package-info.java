@NullMarked
package dev.doctown.transforms.spi;

import org.jspecify.annotations.NullMarked;
