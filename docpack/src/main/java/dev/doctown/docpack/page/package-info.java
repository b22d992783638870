/**
 * The pages a person and an agent read, computed from the tables alone: {@code README.md}, {@code
 * llms.txt}, and {@code docs/} with its diagrams.
 */
@NullMarked
package dev.doctown.docpack.page;

import org.jspecify.annotations.NullMarked;
