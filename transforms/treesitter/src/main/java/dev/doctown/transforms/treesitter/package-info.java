/**
 * Definitions, references and syntax through tree-sitter.
 *
 * <p>A language is a folder of data under {@code languages/} beside this package: its rules, what
 * defines names in it and what uses them, as tree-sitter queries. No class here knows a language.
 */
@NullMarked
package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.NullMarked;
