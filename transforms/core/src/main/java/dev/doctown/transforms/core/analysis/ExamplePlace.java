package dev.doctown.transforms.core.analysis;

/**
 * A place where a symbol is used.
 *
 * @param symbol number of the symbol that is used
 * @param line of the use
 * @param firstLine of the function around it
 * @param lastLine of that function, inclusive
 */
record ExamplePlace(int symbol, int line, int firstLine, int lastLine) {}
