/** What tasks show, for code that was read from a docpack. */
@NullMarked
package dev.doctown.transforms.core.documentation;

import org.jspecify.annotations.NullMarked;
