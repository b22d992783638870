@NullMarked
package dev.doctown.transforms.core.run;

import org.jspecify.annotations.NullMarked;
