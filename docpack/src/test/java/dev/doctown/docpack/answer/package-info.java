@NullMarked
package dev.doctown.docpack.answer;

import org.jspecify.annotations.NullMarked;
