package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Digests;
import java.util.List;

/**
 * A subsystem before it has a name.
 *
 * @param id of the subsystem
 * @param parent the node that encloses it, or -1
 * @param anchor path of its folder
 * @param folder number of the folder in the tree; 0 also where the anchor is not in it
 * @param files of the repository, ascending
 */
record Node(
    String id,
    int parent,
    SubsystemRole role,
    String anchor,
    int folder,
    String part,
    List<Integer> files) {
  static Node of(
      int parent, SubsystemRole role, String anchor, int folder, String part, List<Integer> files) {
    return new Node(Digests.id(anchor, part), parent, role, anchor, folder, part, files);
  }
}
