@NullMarked
package dev.doctown.docpack.quality;

import org.jspecify.annotations.NullMarked;
