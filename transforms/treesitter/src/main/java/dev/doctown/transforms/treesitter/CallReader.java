package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the calls, annotations and constructions that a language's patterns know. */
final class CallReader {
  private static final int RECEIVER_LIMIT = 200;
  private static final int LONGEST_CHAIN = 64;
  private static final Pattern FLAG = Pattern.compile("[\"'][ /]*+-");

  private final Matches matches;
  private final SourceText source;
  private final LanguageRules rules;
  private final ArgumentReader arguments;
  private final CallPatterns patterns;
  private final Imports imports;
  private final List<Call> found = new ArrayList<>();

  /** Calls by the end of what they are called on; made when one is wanted. */
  private @Nullable Map<Integer, Match> chains;

  private CallReader(
      Matches matches,
      SourceText source,
      LanguageRules rules,
      ArgumentReader arguments,
      Imports imports) {
    this.matches = matches;
    this.imports = imports;
    this.source = source;
    this.rules = rules;
    this.arguments = arguments;
    this.patterns = rules.surface().calls();
  }

  /** The calls of a file in its order. */
  static List<Call> read(
      Matches matches,
      List<Span> symbols,
      LanguageRules rules,
      SourceText source,
      ArgumentReader arguments,
      Imports imports) {
    CallReader reader = new CallReader(matches, source, rules, arguments, imports);
    for (Match match : matches.of(Capture.REFERENCE)) {
      switch (match.word()) {
        case "call", "type" -> reader.addReference(match);
        default -> {}
      }
    }
    if (rules.surface().annotated()) {
      matches.of(Capture.ATTRIBUTE).forEach(reader::addAnnotation);
    }
    reader.found.sort(Comparator.comparing(Call::expression, Span.OUTER_FIRST));
    int[] enclosing =
        NestedSpans.enclosing(
            symbols,
            reader.found.stream()
                .map(call -> new Span(call.expression().start(), call.expression().start()))
                .toList());
    List<Call> placed = new ArrayList<>();
    for (int i = 0; i < enclosing.length; i++) {
      placed.add(reader.found.get(i).within(enclosing[i]));
    }
    return placed;
  }

  private void addReference(Match match) {
    Span name = match.span();
    boolean known =
        name.length() > 1
            && patterns.mayEndWith(source.at(name.end() - 1), source.at(name.end() - 2));
    if (!known) {
      return;
    }
    String text = source.line(name, RECEIVER_LIMIT);
    int last = Texts.lastSegment(text, rules.separator());
    if (patterns.named(text.substring(last)).isEmpty()) {
      return;
    }
    Span qualifier = match.part(Capture.QUALIFIER);
    Span list = match.part(Capture.ARGUMENTS);
    list = list == null ? arguments.listAt(name.end()) : list;
    if (list == null || list.length() < 2) {
      return;
    }
    String receiver =
        qualifier != null
            ? source.line(qualifier, RECEIVER_LIMIT)
            : last == 0 ? "" : text.substring(0, last - rules.separator().length());
    int start = qualifier == null ? name.start() : qualifier.start();
    add(receiver, text.substring(last), name, new Span(start, list.end()), list, false);
  }

  /** Reads {@code @receiver.name(...)} and {@code #[name(...)]}. */
  private void addAnnotation(Match match) {
    Span span = match.span();
    int start = span.start();
    while (start < span.end() && "@#[".indexOf(source.at(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < span.end() && isNamePart(source.at(end))) {
      end++;
    }
    String text = source.text(start, end);
    int last = Texts.lastSegment(text, rules.separator());
    String name = text.substring(last);
    if (patterns.named(name).isEmpty()) {
      return;
    }
    String receiver = last == 0 ? "" : text.substring(0, last - rules.separator().length());
    Span list = arguments.listAt(end);
    boolean inside = list != null && list.end() <= span.end();
    Span none = new Span(end, end);
    add(receiver, name, new Span(start, end), span, list != null && inside ? list : none, true);
  }

  private boolean isNamePart(byte b) {
    return Character.isLetterOrDigit(b) || b == '_' || b == '.' || b == ':';
  }

  private void add(
      String receiver, String name, Span place, Span whole, Span list, boolean annotation) {
    List<Argument> all = null;
    for (CallPattern pattern : patterns.named(name)) {
      if (pattern.annotation() != annotation || !patterns.accepts(pattern, receiver, imports)) {
        continue;
      }
      if (all == null) {
        boolean empty = list.length() < 2;
        all = empty ? List.of() : arguments.of(new Span(list.start() + 1, list.end() - 1));
      }
      Call call = bound(pattern, receiver, whole, place, all);
      if (call != null) {
        found.add(call);
        return;
      }
    }
  }

  private @Nullable Call bound(
      CallPattern pattern, String receiver, Span whole, Span name, List<Argument> all) {
    Map<String, List<Span>> roles = new HashMap<>();
    List<Span> positional = new ArrayList<>();
    boolean keyed = false;
    for (Argument argument : all) {
      keyed |= argument.keyword() != null;
      if (argument.keyword() == null) {
        positional.add(argument.value());
      } else {
        addRole(roles, pattern.keywords().get(argument.keyword()), argument.value());
      }
    }
    String single = pattern.keywords().get("value");
    List<String> positions = pattern.positions();
    if (positions.isEmpty() && single != null && positional.size() == 1) {
      addRole(roles, single, positional.get(0));
      positional.clear();
    }
    boolean fits = pattern.open() || positional.size() <= positions.size();
    if (!fits || (pattern.keyed() && !keyed) || positional.size() < pattern.least()) {
      return null;
    }
    for (int i = 0; i < Math.min(positions.size(), positional.size()); i++) {
      String role = roleOf(positions.get(i), positional.get(i));
      if (role.equals("included")) {
        Span included = IncludedRoutes.of(positional.get(i), source, arguments);
        if (included == null) {
          return null;
        }
        addRole(roles, "target", included);
      } else if (role.equals("handler") || role.equals("target")) {
        addRole(roles, role, positional.get(positional.size() - 1));
      } else if (role.endsWith("+")) {
        for (Span value : positional.subList(i, positional.size())) {
          addRole(roles, role.substring(0, role.length() - 1), value);
        }
      } else {
        addRole(roles, role, positional.get(i));
      }
    }
    if (!pattern.keywords().isEmpty() && !pattern.annotation()) {
      addChain(roles, pattern, whole.end());
    }
    return new Call(pattern, receiver, whole, name, roles, positional, -1);
  }

  /** What may be a default or the first name is a name where it is written like one. */
  private String roleOf(String role, Span value) {
    return !role.equals("either")
        ? role
        : FLAG.matcher(source.line(value, RECEIVER_LIMIT)).lookingAt() ? "name" : "default";
  }

  /** Later calls in a chain say more of the same thing. */
  private void addChain(Map<String, List<Span>> roles, CallPattern pattern, int end) {
    int at = end;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Match next = chains().get(at);
      Span list = next == null ? null : next.part(Capture.ARGUMENTS);
      if (next == null || list == null) {
        return;
      }
      String role = pattern.keywords().get(source.text(next.span()));
      Span inside = new Span(list.start() + 1, Math.max(list.start() + 1, list.end() - 1));
      addRole(roles, role, "verb".equals(role) ? next.span() : inside);
      at = list.end();
    }
  }

  private Map<Integer, Match> chains() {
    Map<Integer, Match> ready = chains;
    if (ready == null) {
      ready = new HashMap<>();
      for (Match match : matches.of(Capture.REFERENCE)) {
        Span qualifier = match.part(Capture.QUALIFIER);
        if (qualifier != null && match.word().equals("call")) {
          ready.putIfAbsent(qualifier.end(), match);
        }
      }
      chains = ready;
    }
    return ready;
  }

  private static void addRole(Map<String, List<Span>> roles, @Nullable String role, Span value) {
    if (role != null && !role.equals("_")) {
      roles.computeIfAbsent(role, key -> new ArrayList<>()).add(value);
    }
  }
}
