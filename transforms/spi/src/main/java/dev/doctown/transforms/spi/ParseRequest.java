package dev.doctown.transforms.spi;

/**
 * One file to parse.
 *
 * @param language Linguist name, one of {@link SyntaxParser#languages()}
 * @param path path in the repository, for names that derive from it
 * @param source the bytes; any bytes are allowed. Not modified by the parser
 * @param largestLeaf non-whitespace characters above which the children of a {@link SyntaxNode}
 *     below the root are given; the root's always are
 */
public record ParseRequest(String language, String path, byte[] source, int largestLeaf) {}
