package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that are parsed by hand: a file that compares something with one long flag compares it
 * with flags.
 */
final class ComparedFlags {
  static final String WORD = "comparison";
  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w-]{0,59}");

  private final Literals literals;
  private final List<Flag> found = new ArrayList<>();

  /**
   * A flag that is compared with.
   *
   * @param enclosing index of the innermost symbol around it
   */
  record Flag(Span place, String name, int enclosing) {}

  private ComparedFlags(Literals literals) {
    this.literals = literals;
  }

  static List<Flag> of(List<Call> calls, List<Lookup> lookups, Literals literals) {
    ComparedFlags flags = new ComparedFlags(literals);
    for (Lookup lookup : lookups) {
      if (lookup.kind().equals(WORD)) {
        flags.add(lookup.name(), lookup.enclosing());
      }
    }
    for (Call call : calls) {
      if (call.pattern().word().equals(WORD)) {
        flags.add(call.role("name"), call.enclosing());
      }
    }
    boolean parses = flags.found.stream().anyMatch(flag -> flag.name().startsWith("--"));
    return parses ? flags.found : List.of();
  }

  private void add(@Nullable Span place, int enclosing) {
    String name = place == null ? null : literals.of(place);
    if (place != null && name != null && FLAG.matcher(name).matches()) {
      found.add(new Flag(place, name, enclosing));
    }
  }
}
