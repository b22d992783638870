package dev.doctown.transforms.core.manifest;

import java.util.List;

/**
 * Where execution or use starts, as a manifest declares it.
 *
 * @param target what is run or loaded: a path from the root, {@code module:function}, a class, or a
 *     container's command
 * @param sources of a program that is made of several files, paths from the root: it begins in the
 *     one that has a main function
 */
public record DeclaredEntryPoint(
    Kind kind, String name, String target, String path, int line, List<String> sources) {
  public DeclaredEntryPoint {
    sources = List.copyOf(sources);
  }

  public DeclaredEntryPoint(Kind kind, String name, String target, String path, int line) {
    this(kind, name, target, path, line, List.of());
  }

  /** What is started, or loaded. */
  public enum Kind {
    BINARY,
    CONSOLE_SCRIPT,
    MAIN_CLASS,
    LIBRARY,
    CONTAINER
  }
}
