package dev.doctown.transforms.treesitter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which access specifier is in force where a member is declared. */
final class AccessSections {
  private static final Set<String> WORDS = Set.of("public", "protected", "private");

  private final SourceText source;
  private final @Nullable Span[] inForce;

  AccessSections(Matches matches, Definitions definitions, SourceText source) {
    this.source = source;
    inForce = new Span[definitions.all().size()];
    List<Span> sections = matches.of(Capture.ACCESS).stream().map(Match::span).toList();
    if (sections.isEmpty()) {
      return;
    }
    List<Span> spans = definitions.spans();
    int[] types = NestedSpans.enclosing(spans, sections);
    int[] parents = NestedSpans.enclosing(spans, spans);
    Map<Integer, Span> latest = new HashMap<>();
    int next = 0;
    for (int i = 0; i < parents.length; i++) {
      while (next < types.length && sections.get(next).start() < spans.get(i).start()) {
        latest.put(types[next], sections.get(next));
        next++;
      }
      inForce[i] = parents[i] < 0 ? null : latest.get(parents[i]);
    }
  }

  /** The specifier's word; null where none was written, Qt's signals are public. */
  @Nullable String inForce(int definition) {
    Span section = inForce[definition];
    if (section == null) {
      return null;
    }
    String word = Texts.words(source.text(section)).get(0);
    return WORDS.contains(word) ? word : "public";
  }
}
