package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The subsystems of a partition in reading order: parents first, by folder; others at the end. */
final class Nodes {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, Integer> enclosing = new TreeMap<>();

  private Nodes() {}

  static List<Node> of(
      FolderTree tree, List<Cluster> clusters, Hierarchy hierarchy, Assignment assignment) {
    Nodes nodes = new Nodes();
    for (int folder = 1; folder < tree.size(); folder++) {
      if (hierarchy.encloses(folder)) {
        nodes.enclosing.put(folder, nodes.nodes.size());
        int parent = nodes.enclosing.getOrDefault(hierarchy.enclosing(folder), -1);
        nodes.add(
            parent,
            SubsystemRole.CODE,
            tree.anchor(folder),
            folder,
            Subsystems.ENCLOSING,
            List.of());
      }
    }
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      int folder = clusters.get(cluster).folder();
      int parent = nodes.enclosing.getOrDefault(hierarchy.around(folder), -1);
      nodes.add(
          parent,
          SubsystemRole.CODE,
          clusters.get(cluster).anchor(),
          folder,
          clusters.get(cluster).part(),
          assignment.members(cluster));
    }
    assignment.others().forEach((role, files) -> nodes.add(-1, role, "", 0, part(role), files));
    return nodes.nodes;
  }

  private static String part(SubsystemRole role) {
    return Subsystems.ENCLOSING + role.name().toLowerCase(Locale.ROOT);
  }

  private void add(
      int parent, SubsystemRole role, String anchor, int folder, String part, List<Integer> files) {
    nodes.add(Node.of(parent, role, anchor, folder, part, files));
  }

  /** Clusters by folder, a folder's own code before its parts. */
  static Comparator<Cluster> order() {
    return Comparator.comparingInt(Cluster::folder)
        .thenComparing(Cluster::part, Utf8Order.INSTANCE);
  }
}
