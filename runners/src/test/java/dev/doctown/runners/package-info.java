@NullMarked
package dev.doctown.runners;

import org.jspecify.annotations.NullMarked;
