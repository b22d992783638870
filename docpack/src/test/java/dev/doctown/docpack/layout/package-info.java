@NullMarked
package dev.doctown.docpack.layout;

import org.jspecify.annotations.NullMarked;
