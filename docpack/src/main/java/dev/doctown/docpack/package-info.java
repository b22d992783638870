/** The docpack file: tables, container, manifest, and what is derived from them. */
@NullMarked
package dev.doctown.docpack;

import org.jspecify.annotations.NullMarked;
