/**
 * Definitions, references and syntax through tree-sitter.
 *
 * <p>A language is a folder of data under {@code languages/} beside this package: its rules, what
 * defines names in it and what uses them, as tree-sitter queries. Where data cannot say it, the
 * folder names a constant of {@link VisibilityRule}, {@link ModuleNaming}, {@link ConstantRule} or
 * {@link ParameterTags}.
 */
@NullMarked
package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.NullMarked;
