/** The command with a promise taken out, for tests that must fail then. */
@NullMarked
package dev.doctown.runners;

import org.jspecify.annotations.NullMarked;
