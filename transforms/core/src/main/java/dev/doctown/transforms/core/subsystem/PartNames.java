package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a part of an oversized folder is called: by the word that half of its files have in their
 * names, else by the two files that stand in its middle.
 *
 * <p>Those are the ones that both use most others of the part and are used by most, by the product
 * of the two, rounded so that a use more or less seldom changes the order: what is only used is a
 * tool, what only uses is a user. Files of one name ({@code list.c} and {@code list.h}) count
 * together.
 */
final class PartNames {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "index",
          "mod",
          "init",
          "main",
          "lib",
          "utils",
          "util",
          "common",
          "types",
          "internal",
          "helpers",
          "misc",
          "version",
          "doc",
          "errors",
          "error",
          "base",
          "constants",
          "config");

  /** A file that stands for a part this many times better than the next names it alone. */
  private static final int FEW = 3;

  private final FolderTree tree;
  private final Map<Integer, List<FileEdge>> uses = new HashMap<>();
  private final String repository;

  PartNames(FolderTree tree, Repository repository) {
    this.tree = tree;
    this.repository = repository.name().toLowerCase(Locale.ROOT);
    for (FileEdge edge : repository.edges()) {
      int from = repository.numbers()[edge.from()];
      int to = repository.numbers()[edge.to()];
      if (from >= 0 && to >= 0) {
        uses.computeIfAbsent(from, file -> new ArrayList<>())
            .add(new FileEdge(from, to, edge.weight()));
      }
    }
  }

  String of(Cluster cluster) {
    String folder = tree.path(tree.innermost(cluster.folder()));
    Map<Integer, String> labelOf = new HashMap<>();
    for (int file : cluster.files()) {
      labelOf.put(file, label(folder, file));
    }
    Map<String, Long> weights = weights(labelOf);
    String common = commonWord(weights.keySet());
    if (!common.isEmpty()) {
      return Words.phrase(List.of(common));
    }
    List<String> labels = new ArrayList<>(weights.keySet());
    labels.sort(
        Comparator.<String>comparingInt(label -> SAYS_NOTHING.contains(bare(label)) ? 1 : 0)
            .thenComparing(
                Comparator.<String>comparingLong(label -> weights.getOrDefault(label, 0L))
                    .reversed())
            .thenComparing(Utf8Order.INSTANCE));
    List<String> first = words(labels.get(0));
    boolean suffices =
        labels.size() < 3
            || words(labels.get(1)).containsAll(first)
            || FEW * weights.getOrDefault(labels.get(1), 0L)
                < weights.getOrDefault(labels.get(0), 0L);
    return suffices ? Words.phrase(first) : both(first, words(labels.get(1)));
  }

  private Map<String, Long> weights(Map<Integer, String> labelOf) {
    Map<String, Long> using = new HashMap<>();
    Map<String, Long> used = new HashMap<>();
    for (int file : labelOf.keySet()) {
      for (FileEdge edge : uses.getOrDefault(file, List.of())) {
        String from = labelOf.get(file);
        String to = labelOf.get(edge.to());
        if (to != null && !to.equals(from)) {
          using.merge(from, (long) PairGraph.coarse(edge.weight()), Long::sum);
          used.merge(to, (long) PairGraph.coarse(edge.weight()), Long::sum);
        }
      }
    }
    Map<String, Long> weights = new TreeMap<>(Utf8Order.INSTANCE);
    for (String label : labelOf.values()) {
      // A product: neither side makes up for the other.
      long both = using.getOrDefault(label, 0L) * used.getOrDefault(label, 0L);
      weights.put(label, Centrality.rounded(both));
    }
    return weights;
  }

  private static String both(List<String> first, List<String> second) {
    int last = first.size() - 1;
    boolean sameEnd =
        last > 0 && second.size() > 1 && first.get(last).equals(second.get(second.size() - 1));
    return Words.phrase(sameEnd ? first.subList(0, last) : first)
        + " and "
        + Words.uncapitalized(Words.phrase(second));
  }

  /** The words of a label, without the repository's name before them. */
  private List<String> words(String label) {
    List<String> words = Words.of(label);
    boolean isPrefixed = words.size() > 1 && words.get(0).equals(repository);
    return isPrefixed ? words.subList(1, words.size()) : words;
  }

  private static String bare(String label) {
    return label.replace("_", "").replace("-", "");
  }

  private String label(String folder, int file) {
    String path = tree.filePath(file);
    String below =
        Paths.isWithin(path, folder) && !folder.isEmpty()
            ? path.substring(folder.length() + 1)
            : path;
    int slash = below.indexOf('/');
    return slash < 0 ? Paths.stem(below) : below.substring(0, slash);
  }

  /** The first word of half the labels, when not most names of the folder begin with it. */
  private String commonWord(Set<String> labels) {
    Map<String, Integer> counts = new TreeMap<>(Utf8Order.INSTANCE);
    for (String label : labels) {
      List<String> words = words(label);
      if (!words.isEmpty()) {
        counts.merge(words.get(0), 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() >= 2 && 2 * count.getValue() > labels.size()) {
        return count.getKey();
      }
    }
    return "";
  }
}
