package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where a run or a use of the program begins, or what says so of routes in other files.
 *
 * @param startByte offset of what makes it one
 * @param kind main, script or route; {@code prefix} for the path in front of the routes of a type
 *     or a variable; {@code mount} for the path under which routes are put that stand elsewhere
 * @param name qualified name of the function, name of the script's file, or method and path of the
 *     route, where {@code ANY} stands for all methods; the path of a prefix or a mount, {@code …}
 *     where it is computed
 * @param symbol index of the definition that runs, or of the type that a prefix is for; -1 where it
 *     is not known
 * @param scope index of the innermost function around a route or a mount; -1 for the file
 * @param router the variable that a route, a prefix or a mount is put on; null where none is
 * @param target what is mounted, as written, and what answers a route where that is no function of
 *     the file; null for all else, and for a mount of all the routes that types declare
 */
public record SourceEntryPoint(
    int startByte,
    String kind,
    String name,
    int symbol,
    int scope,
    @Nullable String router,
    @Nullable String target) {

  /** One that no other file says more of. */
  public SourceEntryPoint(int startByte, String kind, String name, int symbol) {
    this(startByte, kind, name, symbol, -1, null, null);
  }
}
