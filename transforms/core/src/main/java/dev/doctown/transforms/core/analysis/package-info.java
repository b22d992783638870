/**
 * What is computed from a repository as a whole, step by step: each {@link
 * dev.doctown.transforms.core.analysis.AnalysisStep} reads a {@link
 * dev.doctown.transforms.core.analysis.RepositoryView} and gives rows to {@link
 * dev.doctown.transforms.core.analysis.AnalysisResults}.
 */
@NullMarked
package dev.doctown.transforms.core.analysis;

import org.jspecify.annotations.NullMarked;
