package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The families of an oversized folder whose communities are not clear: files whose names end alike
 * ({@code CpuMeter}, {@code BatteryMeter}), or begin alike, where that tells many of them apart;
 * one family beside all others where it is a quarter of them.
 */
final class NameFamilies {
  /** Stands in a part for what the names of a family do not share. */
  static final String ANY = "*";

  private static final int MOST = 8;

  /** A family holds at least this part of the folder's files. */
  private static final int PART = 12;

  private final FolderTree tree;
  private final Granularity granularity;

  NameFamilies(FolderTree tree, Granularity granularity) {
    this.tree = tree;
    this.granularity = granularity;
  }

  /** The families of a folder's files by the names of their parts; empty where there are none. */
  Map<String, List<Integer>> of(int folder, List<Integer> files) {
    List<Integer> own = files.stream().filter(file -> tree.folderOf(file) == folder).toList();
    if (own.size() < granularity.oversized()) {
      return Map.of();
    }
    Map<String, List<Integer>> ending =
        families(own, words -> words.get(words.size() - 1), word -> ANY + word);
    Map<String, List<Integer>> beginning = families(own, words -> words.get(0), word -> word + ANY);
    Map<String, List<Integer>> more = count(beginning) > count(ending) ? beginning : ending;
    boolean tells =
        more.size() > 1 ? 5 * count(more) >= 2 * own.size() : 4 * count(more) >= own.size();
    return tells ? more : Map.of();
  }

  private Map<String, List<Integer>> families(
      List<Integer> files, Function<List<String>, String> member, Function<String, String> part) {
    Map<String, List<Integer>> byWord = new TreeMap<>(Utf8Order.INSTANCE);
    for (int file : files) {
      List<String> words = Words.of(tree.subject(file));
      if (!words.isEmpty()) {
        byWord.computeIfAbsent(member.apply(words), word -> new ArrayList<>()).add(file);
      }
    }
    Map<String, List<Integer>> families = new TreeMap<>(Utf8Order.INSTANCE);
    byWord.entrySet().stream()
        .filter(family -> isFamily(family.getValue(), files.size()))
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, List<Integer>> family) -> -family.getValue().size()))
        .limit(MOST)
        .forEach(family -> families.put(part.apply(family.getKey()), family.getValue()));
    return families;
  }

  /** Whether so many names share a word, and not nearly all of the folder. */
  private boolean isFamily(List<Integer> files, int all) {
    Set<String> stems = new HashSet<>();
    files.forEach(file -> stems.add(tree.subject(file)));
    return files.size() >= Math.max(granularity.least(), all / PART + 1)
        && 2 * stems.size() > granularity.least()
        && 3 * files.size() <= 2 * all;
  }

  private static int count(Map<String, List<Integer>> families) {
    return families.values().stream().mapToInt(List::size).sum();
  }
}
