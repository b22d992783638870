package dev.doctown.transforms.core.generation;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read last from some files, held once for all threads of a process, and let go when
 * memory is short. Safe for use by several threads.
 */
final class Latest<V> {
  /** Reads files. */
  @FunctionalInterface
  interface Reading<V> {
    V read() throws IOException;
  }

  private record State(Path file, long size, @Nullable FileTime changed) {}

  private record Held<V>(List<State> states, V value) {}

  private SoftReference<Held<V>> latest = new SoftReference<>(null);

  /** What the files hold, read again only where one of them is another than last time. */
  synchronized V of(List<Path> files, Reading<V> reading) throws IOException {
    List<State> states = new ArrayList<>();
    for (Path file : files) {
      states.add(state(file));
    }
    Held<V> held = latest.get();
    if (held == null || !held.states().equals(states)) {
      held = new Held<>(states, reading.read());
      latest = new SoftReference<>(held);
    }
    return held.value();
  }

  private static State state(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new State(file, -1, null);
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new State(file, attributes.size(), attributes.lastModifiedTime());
  }
}
