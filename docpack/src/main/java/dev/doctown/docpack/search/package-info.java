/** The search index of a docpack: how it is written, opened, and asked. */
@NullMarked
package dev.doctown.docpack.search;

import org.jspecify.annotations.NullMarked;
