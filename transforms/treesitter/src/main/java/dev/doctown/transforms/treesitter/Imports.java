package dev.doctown.transforms.treesitter;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a file imports, read when one is asked for. */
final class Imports {
  private static final int NAME_LIMIT = 200;

  private final Matches matches;
  private final SourceText source;
  private @Nullable Set<String> names;

  Imports(Matches matches, SourceText source) {
    this.matches = matches;
    this.source = source;
  }

  /** Whether a name is imported; with its module before a dot, whether from there. */
  boolean contains(String name) {
    Set<String> ready = names;
    if (ready == null) {
      ready = new HashSet<>();
      for (Match match : matches.of(Capture.REFERENCE)) {
        if (match.word().equals("import")) {
          String imported = source.line(match.span(), NAME_LIMIT);
          Span module = match.part(Capture.QUALIFIER);
          ready.add(imported);
          if (module != null) {
            ready.add(source.line(module, NAME_LIMIT) + "." + imported);
          }
        }
      }
      names = ready;
    }
    return ready.contains(name);
  }
}
