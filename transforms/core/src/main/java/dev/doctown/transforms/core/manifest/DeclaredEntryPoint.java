package dev.doctown.transforms.core.manifest;

/**
 * Where execution or use starts, as a manifest declares it.
 *
 * @param target what is run or loaded: a path from the root, {@code module:function}, a class, or a
 *     container's command
 */
public record DeclaredEntryPoint(Kind kind, String name, String target, String path, int line) {
  /** What is started, or loaded. */
  public enum Kind {
    BINARY,
    CONSOLE_SCRIPT,
    MAIN_CLASS,
    LIBRARY,
    CONTAINER
  }
}
