/**
 * The transforms a repository takes on its way to a docpack: {@link
 * dev.doctown.transforms.core.ReadRepository}, {@link dev.doctown.transforms.core.ChunkSource},
 * {@link dev.doctown.transforms.core.EmbedChunks}, {@link
 * dev.doctown.transforms.core.AssembleDocpack}, each of which runs and is tested alone.
 *
 * <p>Elements are batches, keys are ranges; contents and vectors lie in run files of the work
 * directory, and only their addresses travel.
 */
@NullMarked
package dev.doctown.transforms.core;

import org.jspecify.annotations.NullMarked;
