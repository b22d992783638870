package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Edges as columns: 29 bytes each. */
final class Edges {
  private static final int FIRST_CAPACITY = 1024;

  private int size;
  private int[] from = new int[FIRST_CAPACITY];
  private int[] to = new int[FIRST_CAPACITY];
  private int[] name = new int[FIRST_CAPACITY];
  private int[] start = new int[FIRST_CAPACITY];
  private int[] line = new int[FIRST_CAPACITY];
  private int[] file = new int[FIRST_CAPACITY];
  private EdgeKind[] kind = new EdgeKind[FIRST_CAPACITY];
  private byte[] confidence = new byte[FIRST_CAPACITY];
  private final Map<String, Integer> nameNumbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * Adds an edge.
   *
   * @param toSymbol -1 for something outside of the repository
   */
  void add(EdgeKind edgeKind, Place place, int lineNumber, String toName, int toSymbol, int sure) {
    if (size == from.length) {
      grow();
    }
    from[size] = place.enclosing();
    to[size] = toSymbol;
    name[size] =
        nameNumbers.computeIfAbsent(
            toName,
            key -> {
              names.add(key);
              return names.size() - 1;
            });
    start[size] = Math.toIntExact(place.start());
    line[size] = lineNumber;
    file[size] = place.file();
    kind[size] = edgeKind;
    confidence[size] = (byte) sure;
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    from = Arrays.copyOf(from, capacity);
    to = Arrays.copyOf(to, capacity);
    name = Arrays.copyOf(name, capacity);
    start = Arrays.copyOf(start, capacity);
    line = Arrays.copyOf(line, capacity);
    file = Arrays.copyOf(file, capacity);
    kind = Arrays.copyOf(kind, capacity);
    confidence = Arrays.copyOf(confidence, capacity);
  }

  int size() {
    return size;
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  String toName(int edge) {
    return names.get(name[edge]);
  }

  int start(int edge) {
    return start[edge];
  }

  int line(int edge) {
    return line[edge];
  }

  int file(int edge) {
    return file[edge];
  }

  EdgeKind kind(int edge) {
    return kind[edge];
  }

  int confidence(int edge) {
    return confidence[edge];
  }
}
