@NullMarked
package dev.doctown.docpack.verify;

import org.jspecify.annotations.NullMarked;
