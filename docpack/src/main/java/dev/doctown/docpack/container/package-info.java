/** The file as a ZIP archive: one byte layout, written and checked by the same code. */
@NullMarked
package dev.doctown.docpack.container;

import org.jspecify.annotations.NullMarked;
