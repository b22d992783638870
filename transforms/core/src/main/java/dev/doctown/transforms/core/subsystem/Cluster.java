package dev.doctown.transforms.core.subsystem;

/**
 * Files of the code that belong together.
 *
 * @param folder the outermost folder that holds the same files as the one whose code they are
 * @param anchor the path that names the cluster: that of the folder that was cut, or for a whole
 *     folder the outermost that holds the same files and says something
 * @param part empty for all of the folder's own code, else the name of the part's most central file
 * @param files numbers of files in the tree, ascending
 */
record Cluster(int folder, String anchor, String part, int[] files) {}
