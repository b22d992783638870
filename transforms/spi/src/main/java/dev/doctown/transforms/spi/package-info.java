/**
 * What engines implement and what everything above them shares: repository sources, syntax parsers,
 * embedders, error codes, order and digests.
 *
 * <p>Signatures use JDK types and this package's own records only: on a Flink cluster the classes
 * that load native code are loaded parent-first, and so is everything they touch.
 */
@NullMarked
package dev.doctown.transforms.spi;

import org.jspecify.annotations.NullMarked;
