package dev.doctown.transforms.core.subsystem;

/**
 * Files of the code that belong together.
 *
 * @param folder the number of the folder whose code they are
 * @param part empty for all of the folder's own code, else the name of the part's most central file
 * @param files numbers of files in the tree, ascending
 */
record Cluster(int folder, String part, int[] files) {}
