/**
 * Embeddings and rerankers through DJL on ONNX Runtime: the bundled default model, and any
 * directory with a {@code model.onnx} and a {@code tokenizer.json}.
 */
@NullMarked
package dev.doctown.transforms.djl;

import org.jspecify.annotations.NullMarked;
