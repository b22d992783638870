@NullMarked
package dev.doctown.transforms.worker;

import org.jspecify.annotations.NullMarked;
