package dev.doctown.transforms.core.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Numbers of symbols by scope and name, in primitive columns: twelve bytes a symbol. */
final class NameTable {
  private final Map<String, Integer> names;
  private final long[] keys;
  private final int[] numbers;

  private NameTable(Map<String, Integer> names, long[] keys, int[] numbers) {
    this.names = names;
    this.keys = keys;
    this.numbers = numbers;
  }

  static NameTable of(
      List<Symbol> symbols, ToIntFunction<Symbol> scope, Function<Symbol, String> name) {
    Map<String, Integer> names = new HashMap<>();
    long[] unsorted = new long[symbols.size()];
    for (int i = 0; i < unsorted.length; i++) {
      Symbol symbol = symbols.get(i);
      int id = names.computeIfAbsent(name.apply(symbol), key -> names.size());
      unsorted[i] = key(scope.applyAsInt(symbol), id);
    }
    int[] numbers =
        IntStream.range(0, unsorted.length)
            .boxed()
            .sorted(
                (a, b) ->
                    unsorted[a] == unsorted[b]
                        ? Integer.compare(a, b)
                        : Long.compare(unsorted[a], unsorted[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] keys = new long[numbers.length];
    Arrays.setAll(keys, i -> unsorted[numbers[i]]);
    return new NameTable(names, keys, numbers);
  }

  private static long key(int scope, int name) {
    return ((long) scope << Integer.SIZE) | name;
  }

  int count(int scope, String name) {
    Integer id = names.get(name);
    return id == null ? 0 : first(key(scope, id + 1)) - first(key(scope, id));
  }

  /** Ascending. */
  int[] all(int scope, String name) {
    Integer id = names.get(name);
    return id == null ? new int[0] : range(first(key(scope, id)), first(key(scope, id + 1)));
  }

  /** Ascending. */
  int[] all(int scope) {
    int[] found = range(first(key(scope, 0)), first(key(scope + 1, 0)));
    Arrays.sort(found);
    return found;
  }

  /**
   * Those of a name with the numbers nearest to one, ascending.
   *
   * @param most so many on either side are looked at, however many symbols share the name
   */
  int[] nearest(int scope, String name, int number, int most) {
    Integer id = names.get(name);
    if (id == null) {
      return new int[0];
    }
    int from = first(key(scope, id));
    int to = first(key(scope, id + 1));
    if (to - from > 2 * most) {
      int place = Arrays.binarySearch(numbers, from, to, number);
      int middle = place < 0 ? -place - 1 : place;
      return range(Math.max(from, middle - most), Math.min(to, middle + most));
    }
    return range(from, to);
  }

  private int[] range(int from, int to) {
    return Arrays.copyOfRange(numbers, from, to);
  }

  /** Where the first key that is not smaller stands. */
  private int first(long key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
