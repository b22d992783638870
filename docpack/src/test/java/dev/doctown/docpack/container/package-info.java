@NullMarked
package dev.doctown.docpack.container;

import org.jspecify.annotations.NullMarked;
