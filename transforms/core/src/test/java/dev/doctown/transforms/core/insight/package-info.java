@NullMarked
package dev.doctown.transforms.core.insight;

import org.jspecify.annotations.NullMarked;
