/**
 * The search index of a docpack: how it is written, opened, and asked.
 *
 * <ul>
 *   <li>the format: {@link SearchIndex} describes it, {@link IndexSection} names its entries,
 *       {@link IndexLayout} the fields of its records;
 *   <li>writing: {@link SearchIndex} has {@link ChunkWalk} read the tables into an {@link
 *       IndexBuild}; {@link SectionWriter}, {@link TermWriter} and {@link VectorColumn} write the
 *       parts;
 *   <li>opening: {@link IndexReader}, over checked {@link Section}s;
 *   <li>asking: {@link DocpackSearch} takes a {@link Query} apart, has {@link FileRanking} score
 *       chunks and files, and {@link Regions} pick what is shown;
 *   <li>words, the same for writing and asking: {@link Tokenizer}, {@link EnglishStemmer}, {@link
 *       StopWords}.
 * </ul>
 */
@NullMarked
package dev.doctown.docpack.search;

import org.jspecify.annotations.NullMarked;
