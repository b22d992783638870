/** Findings of real repositories, beside what a reader of the code says of each. */
@NullMarked
package dev.doctown.tests.insights;

import org.jspecify.annotations.NullMarked;
