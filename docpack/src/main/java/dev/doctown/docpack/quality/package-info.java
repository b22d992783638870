/**
 * Measures a finished docpack: what its pages and rows claim, checked against its own content. It
 * shares no code with what writes pages and rows, so that a fault there shows here.
 */
@NullMarked
package dev.doctown.docpack.quality;

import org.jspecify.annotations.NullMarked;
