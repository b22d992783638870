@NullMarked
package dev.doctown.pipeline;

import org.jspecify.annotations.NullMarked;
