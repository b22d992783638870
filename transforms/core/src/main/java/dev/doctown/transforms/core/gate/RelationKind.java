package dev.doctown.transforms.core.gate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Relations that a sentence can state between two pieces of code. */
enum RelationKind {
  CALLS(
      "calls",
      "calls(?!\\s+to\\b)|calling|invokes?|invoking|delegates?|delegating|forwards?|forwarding|(?:^|will"
          + " |then |to )call"),
  EXTENDS(
      "extends",
      "extends?|extending|subclasses(?!\\s+of\\b)|subclassing|inherits?|inheriting|derives?"),
  IMPLEMENTS("implements", "implements?|implementing"),
  RETURNS("returns", "returns?|returning|yields?|yielding"),
  THROWS("throws", "throws?|throwing|raises?|raising");

  private static final String FILLER =
      "(?:(?:to|the|a|an|its|their|from|of|new|method|function|class|interface|type"
          + "|exception|value|instance|object|helper|constructor|base|parent|both|either)\\s+)*";
  private static final String BETWEEN =
      "(?:(?:which|that|then|also|first|internally|directly|method|function|class|itself|always)"
          + "\\s+)*";

  private final String edge;
  private final Pattern pattern;

  RelationKind(String edge, String verbs) {
    this.edge = edge;
    this.pattern =
        Pattern.compile(
            String.format(
                Locale.ROOT,
                "(?:(?<subject>%s)\\s+%s)?(?<![\\p{L}\\p{N}_])(?:%s)\\s+%s(?<objects>%s(?:(?:\\s*,\\s*|\\s*,?\\s+(?:and|or)\\s+)%s%s)*)",
                Wording.MARK,
                BETWEEN,
                verbs,
                FILLER,
                Wording.MARK,
                FILLER,
                Wording.MARK),
            Pattern.CASE_INSENSITIVE);
  }

  /** The kind of the edge that has it, as the graph names it. */
  String edge() {
    return edge;
  }

  /** Finds it in a skeleton: groups subject, which may be absent, and objects. */
  Pattern pattern() {
    return pattern;
  }
}
