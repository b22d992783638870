@NullMarked
package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.NullMarked;
