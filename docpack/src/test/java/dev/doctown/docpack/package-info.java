@NullMarked
package dev.doctown.docpack;

import org.jspecify.annotations.NullMarked;
