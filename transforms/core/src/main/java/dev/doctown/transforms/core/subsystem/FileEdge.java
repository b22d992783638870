package dev.doctown.transforms.core.subsystem;

/**
 * What one file uses of another.
 *
 * @param from index of the file that uses
 * @param to index of the file that is used
 * @param weight the confidences of the uses added up: a hundred for each certain one
 */
public record FileEdge(int from, int to, long weight) {}
