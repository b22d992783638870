/** End-to-end tests: the command as a person runs it, on real repositories. */
@NullMarked
package dev.doctown.tests;

import org.jspecify.annotations.NullMarked;
