@NullMarked
package dev.doctown.transforms.core.language;

import org.jspecify.annotations.NullMarked;
