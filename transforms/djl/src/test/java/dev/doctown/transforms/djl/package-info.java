@NullMarked
package dev.doctown.transforms.djl;

import org.jspecify.annotations.NullMarked;
