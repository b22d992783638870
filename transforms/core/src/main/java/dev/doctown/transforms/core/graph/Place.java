package dev.doctown.transforms.core.graph;

/**
 * Where in the repository a name is used.
 *
 * @param file number of the file
 * @param enclosing number of the innermost symbol around it
 * @param start offset in the file
 */
record Place(int file, int enclosing, long start) {}
