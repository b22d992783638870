@NullMarked
package dev.doctown.transforms.core.history;

import org.jspecify.annotations.NullMarked;
