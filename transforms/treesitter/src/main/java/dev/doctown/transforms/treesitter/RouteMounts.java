package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.RoutePath;
import dev.doctown.transforms.spi.SourceEntryPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says of routes in other files: under which paths it puts them, by a call that mounts
 * a router or by handing a router of its own to a function; and which prefixes routers have that
 * other files may route on.
 */
final class RouteMounts {
  private static final int TARGET_LIMIT = 200;

  private final SourceText source;
  private final Literals literals;
  private final RoutePrefixes prefixes;
  private final RouteScopes scopes;
  private final List<SourceEntryPoint> found = new ArrayList<>();

  RouteMounts(SourceText source, Literals literals, RoutePrefixes prefixes, RouteScopes scopes) {
    this.source = source;
    this.literals = literals;
    this.prefixes = prefixes;
    this.scopes = scopes;
  }

  /** The prefixes and mounts of a file. */
  List<SourceEntryPoint> read(List<Call> calls, Matches matches, ArgumentReader arguments) {
    prefixes.ofTypes().forEach((type, path) -> found.add(ofType(type, path)));
    for (RoutePrefixes.Part part : prefixes.parts()) {
      if (part.variable() != null && !part.path().isEmpty()) {
        found.add(
            new SourceEntryPoint(
                part.span().start(), "prefix", part.path(), -1, -1, part.variable(), null));
      }
    }
    for (Call call : calls) {
      if (call.pattern().word().equals("mount")) {
        addMount(call);
      }
    }
    if (!prefixes.parts().isEmpty()) {
      for (Match match : matches.of(Capture.REFERENCE)) {
        if (match.word().equals("call")) {
          addHandedOn(match, calls, arguments);
        }
      }
    }
    return found;
  }

  private SourceEntryPoint ofType(int type, String path) {
    return new SourceEntryPoint(prefixes.start(type), "prefix", path, type);
  }

  private void addMount(Call call) {
    Span target = call.role("target");
    boolean ofAll = target == null && !call.pattern().positions().contains("target");
    if (target == null && !ofAll) {
      return;
    }
    String path = RoutePrefixes.path(call, literals);
    found.add(
        new SourceEntryPoint(
            target == null ? call.expression().start() : target.start(),
            "mount",
            RoutePath.joined(prefixes.of(call), path == null ? RoutePath.COMPUTED : path),
            -1,
            scopes.around(call),
            scopes.router(call),
            target == null ? null : source.line(target, TARGET_LIMIT)));
  }

  /** A call of a function that gets a router with a prefix: all that it routes is behind that. */
  private void addHandedOn(Match match, List<Call> calls, ArgumentReader arguments) {
    Span list = match.part(Capture.ARGUMENTS);
    if (list == null || list.length() < 3 || !prefixes.mayHold(list, source)) {
      return;
    }
    for (Argument argument : arguments.of(new Span(list.start() + 1, list.end() - 1))) {
      RoutePrefixes.Part part = prefixes.handedOn(argument.value(), source);
      if (part == null || isKnown(match, calls)) {
        continue;
      }
      Span qualifier = match.part(Capture.QUALIFIER);
      String name = source.line(match.span(), TARGET_LIMIT);
      found.add(
          new SourceEntryPoint(
              match.span().start(),
              "mount",
              part.path(),
              -1,
              part.scope(),
              part.router(),
              (qualifier == null ? name : source.line(qualifier, TARGET_LIMIT) + "." + name)
                  + "()"));
    }
  }

  private static boolean isKnown(Match match, List<Call> calls) {
    return calls.stream().anyMatch(call -> call.name().equals(match.span()));
  }
}
