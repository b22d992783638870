/**
 * The graph of a repository: its symbols, what their references mean, and how central they are.
 *
 * <p>{@link dev.doctown.transforms.core.graph.GraphBuilder} reads symbols and references;
 * references are resolved by the rules of their language, without compiling anything.
 */
@NullMarked
package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.NullMarked;
