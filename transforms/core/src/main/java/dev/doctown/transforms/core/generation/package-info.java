/**
 * Asking a model: prompts that fit its context, keys that name a question, the store of answers,
 * and what is made of an answer.
 */
@NullMarked
package dev.doctown.transforms.core.generation;

import org.jspecify.annotations.NullMarked;
