@NullMarked
package dev.doctown.transforms.core.analysis;

import org.jspecify.annotations.NullMarked;
