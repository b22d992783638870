package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds settings that are read without a call; what is written to is not read. */
final class LookupReader {
  private static final Pattern WRITTEN_BEFORE = Pattern.compile("(?s).*\\b(?:del|delete)\\s++");
  private static final Pattern NO_READ_BEHIND = Pattern.compile("\\s*+(?:=(?![=>])|\\().*+");
  private static final Pattern IDENTIFIER = Pattern.compile("\\w++");

  /** What bundlers put in place of a lookup; no environment has such names. */
  private static final Pattern BUNDLED = Pattern.compile("[\"']?[a-z]+(?:[A-Z][a-z0-9]*+)+[\"']?");

  /** Shorter than this, without white space: most texts that are compared are no flags. */
  private static final int FLAG_LIMIT = 60;

  private static final Pattern FLAG = Pattern.compile("[\"']--?[A-Za-z][\\w-]*[\"']");
  private static final int SHORT = 12;
  private static final int MOST_MARKS = 3;

  private final SourceText source;
  private final SurfaceRules rules;
  private final ArgumentReader arguments;
  private final Imports imports;
  private final List<Lookup> found = new ArrayList<>();

  private LookupReader(
      SourceText source, SurfaceRules rules, ArgumentReader arguments, Imports imports) {
    this.source = source;
    this.imports = imports;
    this.rules = rules;
    this.arguments = arguments;
  }

  /** The lookups of a file in its order. */
  static List<Lookup> read(
      Matches matches,
      List<Span> symbols,
      SurfaceRules rules,
      SourceText source,
      ArgumentReader arguments,
      Imports imports) {
    LookupReader reader = new LookupReader(source, rules, arguments, imports);
    matches.of(Capture.LOOKUP).forEach(reader::add);
    int[] enclosing =
        NestedSpans.enclosing(
            symbols,
            reader.found.stream()
                .map(lookup -> new Span(lookup.whole().start(), lookup.whole().start()))
                .toList());
    List<Lookup> placed = new ArrayList<>();
    for (int i = 0; i < enclosing.length; i++) {
      placed.add(reader.found.get(i).within(enclosing[i]));
    }
    return placed;
  }

  private void add(Match match) {
    if (match.word().equals(ComparedFlags.WORD)) {
      if (FLAG.matcher(source.line(match.span(), FLAG_LIMIT)).matches()) {
        found.add(new Lookup(ComparedFlags.WORD, match.name(), false, match.span(), null, -1));
      }
      return;
    }
    if (match.word().equals("tag")) {
      Lookup variable = FieldTags.variable(match.span(), source);
      if (variable != null) {
        found.add(variable);
      }
      return;
    }
    Span of = match.part(Capture.QUALIFIER);
    if (of == null || of.length() > rules.longestLookup() + MOST_MARKS) {
      return;
    }
    // Some languages mark a step that may lead to nothing.
    String text = source.text(of).replace("?.", ".");
    if (match.word().equals("option")) {
      if (rules.options().contains(text)) {
        found.add(new Lookup("flag", match.name(), false, match.span(), null, -1));
      }
    } else if (rules.lookups().contains(text)
        || (rules.lookups().contains("^" + text) && imports.contains(text))) {
      Span items = match.part(Capture.ARGUMENTS);
      if (items != null) {
        addPattern(match, items);
      } else if (isRead(match.span())
          && !BUNDLED.matcher(source.line(match.name(), FLAG_LIMIT)).matches()) {
        boolean member = match.word().equals("member");
        found.add(new Lookup("environment", match.name(), member, match.span(), null, -1));
      }
    }
  }

  /** The names that an object is taken apart into: {@code { A, B = "b", C: c = "d" }}. */
  private void addPattern(Match match, Span items) {
    for (Argument item : arguments.of(new Span(items.start() + 1, items.end() - 1))) {
      String keyword = item.keyword();
      Span value = item.value();
      if (keyword == null) {
        if (IDENTIFIER.matcher(source.text(value)).matches()) {
          found.add(new Lookup("environment", value, true, match.span(), null, -1));
        }
        continue;
      }
      Span name = new Span(item.start(), item.start() + keyword.length());
      String between = source.text(new Span(/* start= */ name.end(), /* end= */ value.start()));
      int equals = source.text(value).indexOf('=');
      Span byDefault =
          between.contains("=")
              ? value
              : equals < 0 ? null : trimmed(value.from(value.start() + equals + 1));
      found.add(new Lookup("environment", name, true, match.span(), byDefault, -1));
    }
  }

  private Span trimmed(Span span) {
    int start = span.start();
    while (start < span.end() && SourceText.isWhiteSpace(source.at(start))) {
      start++;
    }
    return span.from(start);
  }

  private boolean isRead(Span span) {
    String before = source.text(Math.max(0, span.start() - SHORT), span.start());
    String behind = source.text(span.end(), Math.min(source.length(), span.end() + SHORT));
    return !WRITTEN_BEFORE.matcher(before).matches() && !NO_READ_BEHIND.matcher(behind).lookingAt();
  }
}
