/** How well the subsystems of real repositories fit them, and how little they move. */
@NullMarked
package dev.doctown.tests.subsystems;

import org.jspecify.annotations.NullMarked;
