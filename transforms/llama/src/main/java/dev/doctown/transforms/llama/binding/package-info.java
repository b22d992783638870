/** The C API of one pinned release of llama.cpp. Loaded in a worker process only. */
@NullMarked
package dev.doctown.transforms.llama.binding;

import org.jspecify.annotations.NullMarked;
