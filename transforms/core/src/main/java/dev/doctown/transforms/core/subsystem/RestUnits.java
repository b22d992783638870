package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rest is taken apart into: its small children, and its files, of which those about the same
 * by their names ({@code list.c} and {@code list.h}, {@code net_linux.go} and {@code net_bsd.go})
 * stay together.
 *
 * @param members the files of each unit
 * @param names the words of each unit's name
 * @param hubs which have a file that is one of {@link Hubs}
 * @param degrees the weight at each, of pairs that leave the rest too
 */
record RestUnits(
    List<List<Integer>> members,
    List<List<String>> names,
    boolean[] hubs,
    long[] degrees,
    TiedUnits ties) {
  /** What a first word that names have in common counts for, in certain uses. */
  private static final long NAMESAKES = 3;

  static RestUnits of(
      int folder, List<Integer> absorbed, FolderTree tree, FolderWeights weights, Hubs given) {
    List<List<Integer>> members = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    Map<Integer, Integer> unitOf = new HashMap<>();
    Map<String, Integer> unitOfSubject = new HashMap<>();
    for (int child : absorbed) {
      unitOf.put(child, members.size());
      unitOfSubject.put(Paths.name(tree.path(child)), members.size());
      names.add(Words.of(Paths.name(tree.path(child))));
      members.add(tree.allFiles(child));
    }
    for (int file : tree.files(folder)) {
      String subject = tree.subject(file);
      Integer unit = unitOfSubject.putIfAbsent(subject, members.size());
      if (unit == null) {
        unit = members.size();
        names.add(Words.of(subject));
        members.add(new ArrayList<>());
      }
      unitOf.put(~file, unit);
      members.get(unit).add(file);
    }
    long[] inside = new long[members.size()];
    long[] degrees = new long[members.size()];
    boolean[] hubs = new boolean[members.size()];
    for (int child : absorbed) {
      inside[unitOf.getOrDefault(child, 0)] += weights.inside(child);
      degrees[unitOf.getOrDefault(child, 0)] += weights.degree(child);
    }
    for (int file : tree.files(folder)) {
      degrees[unitOf.getOrDefault(~file, 0)] += weights.fileDegree(file);
      hubs[unitOf.getOrDefault(~file, 0)] |= given.has(file);
    }
    return new RestUnits(
        members, names, hubs, degrees, tied(folder, weights, unitOf, members, inside));
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

  /** The units without the ties to hubs. */
  TiedUnits withoutHubs() {
    int[] left = new int[ties.left().length];
    int[] right = new int[left.length];
    long[] heavy = new long[left.length];
    int count = 0;
    for (int i = 0; i < left.length; i++) {
      if (!hubs[ties.left()[i]] && !hubs[ties.right()[i]]) {
        left[count] = ties.left()[i];
        right[count] = ties.right()[i];
        heavy[count++] = ties.weights()[i];
      }
    }
    return new TiedUnits(
        ties.files(),
        ties.inside(),
        Arrays.copyOf(left, count),
        Arrays.copyOf(right, count),
        Arrays.copyOf(heavy, count));
  }

  /** Some of these units' ties with further ones between those whose names begin alike. */
  TiedUnits withNames(TiedUnits given) {
    Map<String, List<Integer>> namesakes = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    for (int unit = 0; unit < names.size(); unit++) {
      if (!names.get(unit).isEmpty() && !hubs[unit]) {
        namesakes.computeIfAbsent(names.get(unit).get(0), word -> new ArrayList<>()).add(unit);
      }
    }
    // A word that many names begin with tells nothing.
    namesakes.values().stream()
        .filter(same -> same.size() <= names.size() / 4)
        .forEach(
            same ->
                same.stream().skip(1).forEach(unit -> pairs.add(new int[] {same.get(0), unit})));
    pairs.sort(Comparator.comparingInt(pair -> pair[1]));
    int known = given.left().length;
    int[] left = Arrays.copyOf(given.left(), known + pairs.size());
    int[] right = Arrays.copyOf(given.right(), known + pairs.size());
    long[] heavy = Arrays.copyOf(given.weights(), known + pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      left[known + i] = pairs.get(i)[0];
      right[known + i] = pairs.get(i)[1];
      heavy[known + i] = NAMESAKES;
    }
    return new TiedUnits(given.files(), given.inside(), left, right, heavy);
  }
}
