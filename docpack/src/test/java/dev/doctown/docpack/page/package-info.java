@NullMarked
package dev.doctown.docpack.page;

import org.jspecify.annotations.NullMarked;
