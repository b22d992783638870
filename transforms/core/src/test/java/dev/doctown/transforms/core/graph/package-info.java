@NullMarked
package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.NullMarked;
