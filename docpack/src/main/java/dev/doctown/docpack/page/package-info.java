/**
 * The pages a person and an agent read first, computed from the tables alone: {@code README.md},
 * {@code llms.txt}, {@code docs/overview.md} and the symbol index under {@code docs/symbols/}.
 */
@NullMarked
package dev.doctown.docpack.page;

import org.jspecify.annotations.NullMarked;
