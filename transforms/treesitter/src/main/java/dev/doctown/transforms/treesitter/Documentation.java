package dev.doctown.transforms.treesitter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What documents each definition: the string that begins its body, else comments before it. */
final class Documentation {
  private final Leading leading;
  private final SourceText source;
  private final Map<Integer, String> docstrings = new HashMap<>();

  Documentation(Matches matches, Leading leading, SourceText source) {
    this.leading = leading;
    this.source = source;
    for (Match match : matches.of(Capture.DOCSTRING)) {
      Span body = match.part(Capture.BODY);
      String text = DocText.ofLiterals(source.text(match.span()));
      if (body != null && text != null) {
        docstrings.putIfAbsent(body.start(), text);
      }
    }
  }

  /** The text of a definition's documentation; null when it has none. */
  @Nullable String of(Definition definition) {
    Span body = definition.part(Capture.BODY);
    String docstring = body == null ? null : docstrings.get(body.start());
    if (docstring != null) {
      return docstring;
    }
    Leading.Before before = definition.before();
    if (before.comments().isEmpty() && !definition.node().equals(definition.match().span())) {
      before = leading.of(definition.match().span().start());
    }
    return DocText.ofComments(leading.documenting(before).stream().map(source::text).toList());
  }
}
