package dev.doctown.transforms.spi;

/**
 * Where a run or a use of the program begins.
 *
 * @param startByte offset of what makes it one
 * @param kind main, script or route
 * @param name qualified name of the function, name of the script's file, or method and path of the
 *     route, where {@code ANY} stands for all methods
 * @param symbol index of the definition that runs; -1 where it is not known
 */
public record SourceEntryPoint(int startByte, String kind, String name, int symbol) {}
