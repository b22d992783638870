@NullMarked
package dev.doctown.transforms.llama.chat;

import org.jspecify.annotations.NullMarked;
