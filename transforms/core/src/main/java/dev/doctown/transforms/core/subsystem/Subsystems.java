package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partitions a repository into subsystems. The result is a function of the input's values: not of
 * the order of its lists, of the machine, or of chance; there is no floating point in it.
 *
 * <p>Source files alone shape it: {@link TreeCut} cuts the folder tree where it fits the weights
 * between files, {@link Communities} takes oversized folders apart. {@link Assignment} then finds
 * the place of tests, documents and whatever else there is. Every file is in one innermost
 * subsystem. Work and memory grow linearly with files and edges, but for the depth of folders.
 */
public final class Subsystems {
  /** The part of a subsystem that encloses others; no path ends so. */
  static final String ENCLOSING = "/";

  private static final int KEY_SYMBOLS = 12;

  private Subsystems() {}

  /** The subsystems, each behind the one that encloses it, by folder; other roles at the end. */
  public static List<Subsystem> of(PartitionInput input) {
    Repository repository = new Repository(input);
    FolderTree tree = new FolderTree(repository.shaping());
    int size = repository.shaping().size();
    PairGraph graph = PairGraph.of(repository.edges(), repository.numbers(), size);
    Centrality centrality = new Centrality(graph);
    boolean[] modules = modules(tree, repository.modules());
    List<Cluster> clusters =
        size == 0
            ? List.of()
            : ModuleRoots.placed(
                tree,
                new TreeCut(tree, graph, Hubs.of(tree, repository), centrality, modules)
                    .clusters(repository::isProgram).stream().sorted(Nodes.order()).toList(),
                repository);
    Assignment assignment = new Assignment(repository, tree, clusters);
    List<Node> nodes = Nodes.of(tree, clusters, new Hierarchy(tree, clusters, modules), assignment);
    return described(repository, tree, graph, clusters, assignment, nodes);
  }

  private static boolean[] modules(FolderTree tree, List<DeclaredModule> declared) {
    boolean[] modules = new boolean[tree.size()];
    List<String> paths = new ArrayList<>();
    for (int folder = 0; folder < tree.size(); folder++) {
      paths.add(tree.path(folder));
    }
    for (DeclaredModule module : declared) {
      int folder = Collections.binarySearch(paths, module.folder(), Utf8Order.INSTANCE);
      if (folder > 0) {
        modules[tree.outermost(folder)] = true;
      }
    }
    return modules;
  }

  private static List<Subsystem> described(
      Repository repository,
      FolderTree tree,
      PairGraph graph,
      List<Cluster> clusters,
      Assignment assignment,
      List<Node> nodes) {
    int first = 0;
    while (first < nodes.size() && nodes.get(first).part().equals(ENCLOSING)) {
      first++;
    }
    int firstCluster = first;
    int[] nodeOf =
        Arrays.stream(assignment.clusterOf())
            .map(cluster -> cluster == Territory.NONE ? -1 : firstCluster + cluster)
            .toArray();
    FolderNames folders = new FolderNames(tree, repository);
    Naming naming =
        new Naming(tree, folders, new PartNames(tree, repository), nodes, clusters, firstCluster);
    List<String> names = naming.names();
    List<String> slugs = naming.slugs();
    Purposes purposes = new Purposes(folders, repository);
    Relations relations = new Relations(nodes, repository, graph, nodeOf);
    List<List<Integer>> files = filesOf(nodes);
    List<Subsystem> subsystems = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      Node given = nodes.get(node);
      List<PartitionedFile> held =
          files.get(node).stream().sorted().map(repository.files()::get).toList();
      subsystems.add(
          new Subsystem(
              given.id(),
              given.parent() < 0 ? null : nodes.get(given.parent()).id(),
              names.get(node),
              slugs.get(node),
              given.role(),
              relations.confidence(node),
              given.role() == SubsystemRole.CODE ? purpose(given, purposes, nodes) : null,
              given.anchor(),
              given.part(),
              held.stream().map(PartitionedFile::path).toList(),
              keySymbols(files.get(node), repository),
              relations.dependsOn(node)));
    }
    return subsystems;
  }

  /** What the repository is for is the purpose of its code, but of no part of it. */
  private static @Nullable Statement purpose(Node node, Purposes purposes, List<Node> nodes) {
    Statement own = purposes.of(node.folder(), node.part());
    long outermost =
        nodes.stream()
            .filter(other -> other.role() == SubsystemRole.CODE && other.parent() < 0)
            .count();
    boolean isAllCode = node.parent() < 0 && outermost == 1;
    return own == null && isAllCode ? purposes.ofRepository() : own;
  }

  private static List<List<Integer>> filesOf(List<Node> nodes) {
    List<List<Integer>> files = new ArrayList<>();
    nodes.forEach(node -> files.add(new ArrayList<>(node.files())));
    // A node comes behind the one that encloses it.
    for (int node = nodes.size() - 1; node >= 0; node--) {
      if (nodes.get(node).parent() >= 0) {
        files.get(nodes.get(node).parent()).addAll(files.get(node));
      }
    }
    return files;
  }

  private static List<String> keySymbols(List<Integer> files, Repository repository) {
    return files.stream()
        .filter(file -> repository.numbers()[file] >= 0)
        .flatMap(file -> repository.files().get(file).keySymbols().stream())
        .sorted(
            Comparator.comparingLong(KeySymbol::rank)
                .reversed()
                .thenComparing(KeySymbol::id, Utf8Order.INSTANCE))
        .limit(KEY_SYMBOLS)
        .map(KeySymbol::id)
        .toList();
  }
}
