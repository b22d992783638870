/** Answers about one thing of a docpack, put together from its tables. */
@NullMarked
package dev.doctown.docpack.answer;

import org.jspecify.annotations.NullMarked;
