package dev.doctown.transforms.core.history;

/**
 * What the last commits did to one file.
 *
 * @param path its name in the snapshot; what was done under former names is counted
 * @param commits how many commits changed it
 * @param heat commits times lines of the file: where much changes in much code, work is and faults
 *     are
 */
public record FileHistory(String path, int commits, long heat) {}
