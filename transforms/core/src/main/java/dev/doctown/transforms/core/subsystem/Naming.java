package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Names and slugs that are unique in the repository. */
final class Naming {
  private final FolderTree tree;
  private final FolderNames folders;
  private final PartNames parts;
  private final List<Node> nodes;
  private final List<Cluster> clusters;
  private final int firstCluster;
  private final String[] names;
  private final List<String> slugs;

  Naming(
      FolderTree tree,
      FolderNames folders,
      PartNames parts,
      List<Node> nodes,
      List<Cluster> clusters,
      int firstCluster) {
    this.tree = tree;
    this.folders = folders;
    this.parts = parts;
    this.nodes = nodes;
    this.clusters = clusters;
    this.firstCluster = firstCluster;
    this.names = new String[nodes.size()];
    for (int node = 0; node < names.length; node++) {
      names[node] = name(node);
    }
    tellApart(node -> folders.qualified(nodes.get(node).folder(), names[node]), false);
    tellApart(
        node ->
            nodes.get(node).anchor().isEmpty()
                ? names[node]
                : names[node] + " in " + nodes.get(node).anchor(),
        true);
    tellApart(node -> names[node] + " " + nodes.get(node).id().substring(0, 8), false);
    this.slugs = List.copyOf(slugsOfNames());
    qualify();
  }

  /** Gives those of the same name under different parents that of the parent too. */
  private void qualify() {
    Map<String, List<Integer>> same = new TreeMap<>(Utf8Order.INSTANCE);
    for (int node = 0; node < names.length; node++) {
      same.computeIfAbsent(names[node].toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(node);
    }
    String[] plain = names.clone();
    for (List<Integer> group : same.values()) {
      for (int node : group) {
        int parent = nodes.get(node).parent();
        if (group.size() > 1 && parent >= 0) {
          names[node] = plain[parent] + " " + Words.uncapitalized(plain[node]);
        }
      }
    }
  }

  private String name(int index) {
    Node node = nodes.get(index);
    return switch (node.role()) {
      case TESTS -> "Tests";
      case BENCHMARKS -> "Benchmarks";
      case EXAMPLES -> "Examples";
      case DOCUMENTATION -> "Documentation";
      case PROJECT -> "Project files";
      case THIRD_PARTY -> "Third-party code";
      case CODE -> codeName(index, node);
    };
  }

  private String codeName(int index, Node node) {
    if (node.part().isEmpty() && isLeftOver(index, node)) {
      return parts.ofLeftOver(clusters.get(index - firstCluster));
    }
    boolean isPart = !node.part().isEmpty() && !node.part().equals(Subsystems.ENCLOSING);
    if (isPart || isCollected(node)) {
      return parts.of(clusters.get(index - firstCluster));
    }
    String name = folders.of(node.folder());
    if (node.parent() >= 0 && sayTheSame(node, nodes.get(node.parent()), name)) {
      return rest(index, node, name);
    }
    return node.parent() < 0 && folders.isVague(node.folder())
        ? folders.qualified(node.folder(), name)
        : name;
  }

  /** Whether a node is what remains of a folder that has no files of its own. */
  private boolean isCollected(Node node) {
    boolean isRest = node.parent() >= 0 && node.folder() == nodes.get(node.parent()).folder();
    int own = tree.files(tree.innermost(node.folder())).size();
    return node.part().isEmpty() && own == 0 && (isRest || folders.isContainer(node.folder()));
  }

  /** Whether it holds what is left below the root, and little of the root itself. */
  private boolean isLeftOver(int index, Node node) {
    int own = tree.files(tree.innermost(node.folder())).size();
    return node.folder() == 0
        && clusters.size() > 1
        && 2 * own < clusters.get(index - firstCluster).files().length;
  }

  private boolean sayTheSame(Node node, Node parent, String name) {
    return node.folder() == parent.folder() || names[node.parent()].equalsIgnoreCase(name);
  }

  /** The name of what is called like the subsystem around it. */
  private String rest(int index, Node node, String name) {
    if (node.folder() != nodes.get(node.parent()).folder() && folders.isNameless(node.folder())) {
      return "Sources";
    }
    boolean isCore = name.toLowerCase(Locale.ROOT).endsWith("core");
    return isCore && node.part().isEmpty()
        ? parts.of(clusters.get(index - firstCluster))
        : name + " core";
  }

  /**
   * Gives those of the same name under the same parent another one.
   *
   * @param keepsOutermost whether the one whose folder is around the others' keeps its name
   */
  private void tellApart(IntFunction<String> another, boolean keepsOutermost) {
    Map<String, List<Integer>> same = new TreeMap<>(Utf8Order.INSTANCE);
    for (int node = 0; node < names.length; node++) {
      same.computeIfAbsent(
              nodes.get(node).parent() + "/" + names[node].toLowerCase(Locale.ROOT),
              key -> new ArrayList<>())
          .add(node);
    }
    for (List<Integer> group : same.values()) {
      if (group.size() > 1) {
        int outermost = keepsOutermost ? outermost(group) : -1;
        for (int node : group) {
          names[node] = node == outermost ? names[node] : another.apply(node);
        }
      }
    }
  }

  /** The one whose folder is around those of all others; -1 where there is none. */
  private int outermost(List<Integer> group) {
    for (int node : group) {
      String anchor = nodes.get(node).anchor();
      if (group.stream()
          .allMatch(
              other ->
                  other == node
                      || (Paths.isWithin(nodes.get(other).anchor(), anchor)
                          && !nodes.get(other).anchor().equals(anchor)))) {
        return node;
      }
    }
    return -1;
  }

  List<String> names() {
    return List.of(names);
  }

  /** The names in letters for file names, behind those of what encloses them. */
  List<String> slugs() {
    return slugs;
  }

  private List<String> slugsOfNames() {
    List<String> slugs = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int node = 0; node < names.length; node++) {
      String own = slug(names[node]);
      int parent = nodes.get(node).parent();
      String outer = parent < 0 ? "" : slugs.get(parent);
      boolean known = outer.isEmpty() || own.equals(outer) || own.startsWith(outer + "-");
      slugs.add(known ? own : own.isEmpty() ? outer : outer + "-" + own);
      counts.merge(slugs.get(node), 1, Integer::sum);
    }
    Set<String> taken = new HashSet<>();
    for (int node = 0; node < names.length; node++) {
      String slug = slugs.get(node);
      if (slug.isEmpty() || counts.getOrDefault(slug, 0) > 1 || !taken.add(slug)) {
        String digits = nodes.get(node).id().substring(0, 8);
        slugs.set(node, slug.isEmpty() ? digits : slug + "-" + digits);
      }
    }
    return slugs;
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
