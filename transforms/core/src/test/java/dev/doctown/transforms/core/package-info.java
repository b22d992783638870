@NullMarked
package dev.doctown.transforms.core;

import org.jspecify.annotations.NullMarked;
