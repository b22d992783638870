package dev.doctown.docpack.search;

import org.jspecify.annotations.Nullable;

/**
 * A region of a file that answers a query.
 *
 * @param path path of the file
 * @param startLine first line, 1-based
 * @param endLine last line, inclusive
 * @param score higher is better; comparable within one search only
 * @param symbol qualified name of what the region defines or lies in; null when it is neither
 * @param snippet one line that stands for the region: the one that has most of the query, else the
 *     symbol's signature, or the first line
 */
public record SearchHit(
    String path,
    int startLine,
    int endLine,
    double score,
    @Nullable String symbol,
    String snippet) {}
