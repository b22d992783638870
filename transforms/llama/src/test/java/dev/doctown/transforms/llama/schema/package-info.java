@NullMarked
package dev.doctown.transforms.llama.schema;

import org.jspecify.annotations.NullMarked;
