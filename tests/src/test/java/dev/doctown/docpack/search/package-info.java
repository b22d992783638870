/**
 * The benchmark of search. It shares the package of what it measures, to take the ranking apart.
 */
@NullMarked
package dev.doctown.docpack.search;

import org.jspecify.annotations.NullMarked;
