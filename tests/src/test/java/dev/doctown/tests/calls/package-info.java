/** Resolved calls against compilers and analysers, on real code. */
@NullMarked
package dev.doctown.tests.calls;

import org.jspecify.annotations.NullMarked;
