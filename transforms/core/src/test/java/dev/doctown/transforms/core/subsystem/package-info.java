@NullMarked
package dev.doctown.transforms.core.subsystem;

import org.jspecify.annotations.NullMarked;
