package dev.doctown.transforms.spi;

/** Paths of routes, which routers put together. */
public final class RoutePath {
  /** Stands for a part that the program computes. */
  public static final String COMPUTED = "…";

  private RoutePath() {}

  /** Two paths with one slash between them. */
  public static String joined(String prefix, String path) {
    if (prefix.isEmpty() || path.isEmpty()) {
      String one = prefix + path;
      return one.isEmpty() || "/*…".indexOf(one.charAt(0)) >= 0 ? one : "/" + one;
    }
    String before = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    boolean slash = path.startsWith("/") || path.startsWith(COMPUTED);
    return (before.isEmpty() || "/…".indexOf(before.charAt(0)) >= 0 ? before : "/" + before)
        + (slash ? path : "/" + path);
  }
}
