package dev.doctown.transforms.treesitter;

import java.util.HashSet;
import java.util.Set;

/** What a file says, apart from its definitions, of who sees their names. */
final class Exports {
  private static final int NAME_LIMIT = 1_000;

  private final LanguageRules rules;
  private final SourceText source;
  private final Set<String> names = new HashSet<>();
  private final boolean isolated;

  Exports(Matches matches, LanguageRules rules, SourceText source) {
    this.rules = rules;
    this.source = source;
    for (Match match : matches.of(Capture.EXPORTED)) {
      Span object = match.part(Capture.SCOPE);
      if (object == null || rules.ignoredScopes().contains(line(object))) {
        names.add(Texts.name(source.text(match.span())));
      }
    }
    isolated = matches.of(Capture.ISOLATED).stream().anyMatch(this::isolates);
  }

  /** Whether the file exports a name in another place than its definition. */
  boolean contains(String name) {
    return names.contains(name);
  }

  /** Whether others see the name of a definition because nothing keeps the file's names to it. */
  boolean share(Definition definition) {
    return !isolated && definition.part(Capture.OWN) == null;
  }

  private boolean isolates(Match match) {
    return switch (match.word()) {
      case "call" -> rules.importCalls().contains(line(match.span()));
      case "exports" -> rules.ignoredScopes().contains(line(match.span()));
      default -> true;
    };
  }

  private String line(Span span) {
    return source.line(span, NAME_LIMIT);
  }
}
