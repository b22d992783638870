@NullMarked
package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.NullMarked;
