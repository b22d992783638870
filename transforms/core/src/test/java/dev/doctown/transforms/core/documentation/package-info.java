@NullMarked
package dev.doctown.transforms.core.documentation;

import org.jspecify.annotations.NullMarked;
