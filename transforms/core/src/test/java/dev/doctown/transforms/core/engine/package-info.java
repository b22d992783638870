@NullMarked
package dev.doctown.transforms.core.engine;

import org.jspecify.annotations.NullMarked;
