package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rest is taken apart into: its small children, and its files, of which those of one name
 * ({@code list.c} and {@code list.h}) stay together.
 *
 * @param members the files of each unit
 * @param names the words of each unit's name
 * @param degrees the weight at each, of pairs that leave the rest too
 */
record RestUnits(
    List<List<Integer>> members, List<List<String>> names, long[] degrees, TiedUnits ties) {
  /** What a first word that names have in common counts for, in certain uses. */
  private static final long NAMESAKES = 3;

  static RestUnits of(int folder, List<Integer> absorbed, FolderTree tree, FolderWeights weights) {
    List<List<Integer>> members = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    Map<Integer, Integer> unitOf = new HashMap<>();
    Map<String, Integer> unitOfStem = new HashMap<>();
    for (int child : absorbed) {
      unitOf.put(child, members.size());
      unitOfStem.put(Paths.name(tree.path(child)), members.size());
      names.add(Words.of(Paths.name(tree.path(child))));
      members.add(tree.allFiles(child));
    }
    for (int file : tree.files(folder)) {
      String stem = tree.stem(file);
      Integer unit = unitOfStem.putIfAbsent(stem, members.size());
      if (unit == null) {
        unit = members.size();
        names.add(Words.of(stem));
        members.add(new ArrayList<>());
      }
      unitOf.put(~file, unit);
      members.get(unit).add(file);
    }
    long[] inside = new long[members.size()];
    long[] degrees = new long[members.size()];
    for (int child : absorbed) {
      inside[unitOf.getOrDefault(child, 0)] += weights.inside(child);
      degrees[unitOf.getOrDefault(child, 0)] += weights.degree(child);
    }
    for (int file : tree.files(folder)) {
      degrees[unitOf.getOrDefault(~file, 0)] += weights.fileDegree(file);
    }
    return new RestUnits(members, names, degrees, tied(folder, weights, unitOf, members, inside));
  }

  private static TiedUnits tied(
      int folder,
      FolderWeights weights,
      Map<Integer, Integer> unitOf,
      List<List<Integer>> members,
      long[] inside) {
    int most = weights.start(folder + 1) - weights.start(folder);
    int[] left = new int[most];
    int[] right = new int[most];
    long[] heavy = new long[most];
    int count = 0;
    for (int pair = weights.start(folder); pair < weights.start(folder + 1); pair++) {
      Integer a = unitOf.get(weights.left(pair));
      Integer b = unitOf.get(weights.right(pair));
      if (a == null || b == null) {
        continue;
      }
      if (a.equals(b)) {
        inside[a] += weights.weight(pair);
      } else {
        left[count] = a;
        right[count] = b;
        heavy[count++] = weights.weight(pair);
      }
    }
    return new TiedUnits(
        members.stream().mapToInt(List::size).toArray(),
        inside,
        Arrays.copyOf(left, count),
        Arrays.copyOf(right, count),
        Arrays.copyOf(heavy, count));
  }

  /** The units with further ties between those whose names begin with the same word. */
  TiedUnits withNames() {
    Map<String, List<Integer>> namesakes = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    for (int unit = 0; unit < names.size(); unit++) {
      if (!names.get(unit).isEmpty()) {
        namesakes.computeIfAbsent(names.get(unit).get(0), word -> new ArrayList<>()).add(unit);
      }
    }
    for (int unit = 0; unit < names.size(); unit++) {
      List<Integer> same =
          names.get(unit).isEmpty() ? List.of() : namesakes.get(names.get(unit).get(0));
      // A word that many names begin with tells nothing.
      if (same != null
          && same.size() > 1
          && same.size() <= names.size() / 4
          && same.get(0) != unit) {
        pairs.add(new int[] {same.get(0), unit});
      }
    }
    int known = ties.left().length;
    int[] left = Arrays.copyOf(ties.left(), known + pairs.size());
    int[] right = Arrays.copyOf(ties.right(), known + pairs.size());
    long[] heavy = Arrays.copyOf(ties.weights(), known + pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      left[known + i] = pairs.get(i)[0];
      right[known + i] = pairs.get(i)[1];
      heavy[known + i] = NAMESAKES;
    }
    return new TiedUnits(ties.files(), ties.inside(), left, right, heavy);
  }
}
