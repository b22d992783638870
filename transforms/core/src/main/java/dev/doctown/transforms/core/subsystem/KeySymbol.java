package dev.doctown.transforms.core.subsystem;

/**
 * A central symbol of a file.
 *
 * @param rank centrality in fixed point
 */
public record KeySymbol(String id, String name, String kind, long rank) {}
