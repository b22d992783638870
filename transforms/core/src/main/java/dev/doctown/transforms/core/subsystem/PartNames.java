package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a part of an oversized folder is called: by the word that half of its files have in their
 * names, else by the two files that stand in its middle. Of a file whose name begins like that of
 * another ({@code signal} and {@code signal_handler}), the words are taken that they share.
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

  /** A shorter word is more likely a prefix of the whole folder than a subject. */
  private static final int SHORTEST_FAMILY = 3;

  /** Of fewer things, two names tell half or more. */
  private static final int MANY_LABELS = 5;

  private final FolderTree tree;
  private final Set<String> modules = new HashSet<>();
  private final Map<Integer, List<FileEdge>> uses = new HashMap<>();
  private final String repository;

  PartNames(FolderTree tree, Repository repository) {
    this.tree = tree;
    this.repository = repository.name().toLowerCase(Locale.ROOT);
    repository.modules().forEach(module -> modules.add(module.folder()));
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
    if (cluster.part().contains(NameFamilies.ANY)) {
      return FamilyNames.of(tree, cluster);
    }
    Map<Integer, String> labelOf = labels(cluster);
    Map<String, Long> weights = weights(labelOf);
    String common = commonWord(weights.keySet());
    if (!common.isEmpty()) {
      return Words.phrase(List.of(common));
    }
    List<String> labels = ordered(labelOf, weights);
    Map<String, String> families = families(weights.keySet());
    String first = families.getOrDefault(labels.get(0), labels.get(0));
    if (labels.size() < 3) {
      return Words.phrase(words(first));
    }
    String second = families.getOrDefault(labels.get(1), labels.get(1));
    boolean suffices =
        words(second).containsAll(words(first))
            || FEW * weights.getOrDefault(labels.get(1), 0L)
                < weights.getOrDefault(labels.get(0), 0L);
    return suffices ? Words.phrase(words(first)) : both(words(first), words(second));
  }

  /**
   * What is left over of a repository is called: like any part, and that there are others in it
   * where one name stands for little of it; by none where they are modules without a tie.
   */
  String ofLeftOver(Cluster cluster) {
    Map<Integer, String> labelOf = labels(cluster);
    Map<String, Long> weights = weights(labelOf);
    String name = of(cluster);
    if (weights.size() < MANY_LABELS || !commonWord(weights.keySet()).isEmpty()) {
      return name;
    }
    if (areModules(labelOf.values()) && !areTied(labelOf)) {
      return "Smaller modules";
    }
    String first = ordered(labelOf, weights).get(0);
    boolean isMost = 2 * Collections.frequency(labelOf.values(), first) >= labelOf.size();
    return isMost || !name.equals(Words.phrase(words(first))) ? name : name + " and others";
  }

  private boolean areTied(Map<Integer, String> labelOf) {
    return labelOf.keySet().stream()
        .flatMap(file -> uses.getOrDefault(file, List.of()).stream())
        .anyMatch(
            edge ->
                labelOf.containsKey(edge.to())
                    && !labelOf.get(edge.to()).equals(labelOf.get(edge.from())));
  }

  private boolean areModules(Collection<String> labels) {
    return 2 * labels.stream().filter(modules::contains).count() > labels.size();
  }

  private Map<Integer, String> labels(Cluster cluster) {
    String folder = tree.path(tree.innermost(cluster.folder()));
    Map<Integer, String> labelOf = new HashMap<>();
    for (int file : cluster.files()) {
      labelOf.put(file, label(folder, file));
    }
    return labelOf;
  }

  /** The labels, those that stand for the part first. */
  private List<String> ordered(Map<Integer, String> labelOf, Map<String, Long> weights) {
    List<String> labels = new ArrayList<>(weights.keySet());
    labels.sort(
        Comparator.<String>comparingInt(label -> saysNothing(label) ? 1 : 0)
            .thenComparingLong(label -> -weights.getOrDefault(label, 0L))
            .thenComparingInt(label -> -Collections.frequency(labelOf.values(), label))
            .thenComparing(Utf8Order.INSTANCE));
    return labels;
  }

  /** For each label that shares its first word with another, the words that all such share. */
  private Map<String, String> families(Collection<String> labels) {
    Map<String, Set<String>> byWord = new HashMap<>();
    for (String label : labels) {
      List<String> words = words(label);
      if (!words.isEmpty() && words.get(0).length() >= SHORTEST_FAMILY) {
        byWord.computeIfAbsent(singular(words.get(0)), word -> new HashSet<>()).add(label);
      }
    }
    Map<String, String> families = new HashMap<>();
    byWord.forEach(
        (word, members) -> {
          if (members.size() > 1) {
            String shared = shared(word, members);
            members.forEach(label -> families.put(label, shared));
          }
        });
    return families;
  }

  private String shared(String word, Set<String> members) {
    List<String> shared = new ArrayList<>(List.of(word));
    List<String> one = words(members.iterator().next());
    for (int i = 1; i < one.size(); i++) {
      int place = i;
      boolean all =
          members.stream()
              .map(this::words)
              .allMatch(words -> words.size() > place && words.get(place).equals(one.get(place)));
      if (!all) {
        break;
      }
      shared.add(one.get(i));
    }
    return String.join("_", shared);
  }

  private static String singular(String word) {
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
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

  /** Whether a label says little of what else there is: {@code utils}, {@code parse_error}. */
  private boolean saysNothing(String label) {
    List<String> words = words(label);
    return SAYS_NOTHING.contains(label.replace("_", "").replace("-", ""))
        || (!words.isEmpty() && SAYS_NOTHING.contains(words.get(words.size() - 1)));
  }

  private String label(String folder, int file) {
    String path = tree.filePath(file);
    String below =
        Paths.isWithin(path, folder) && !folder.isEmpty()
            ? path.substring(folder.length() + 1)
            : path;
    int slash = below.indexOf('/');
    return slash < 0 ? FileSubjects.of(below) : below.substring(0, slash);
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
