/** Tests of the search index. */
@NullMarked
package dev.doctown.docpack.search;

import org.jspecify.annotations.NullMarked;
