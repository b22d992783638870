package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.EntryPointRow;

/** What pages say of an entry point in a line. */
final class EntryPointText {
  private final PageData data;
  private final SourceLinks links;

  EntryPointText(PageData data, SourceLinks links) {
    this.data = data;
    this.links = links;
  }

  /** Kind, name, place, and what runs. */
  String line(EntryPointRow entry) {
    SymbolCard runs = data.symbols().of(entry.getSymbolId());
    return kind(entry)
        + " "
        + MarkdownText.code(entry.getName())
        + " "
        + links.place(entry.getPath(), entry.getLine(), entry.getLine())
        + (runs == null || isNamed(entry, runs) ? "" : runs(runs));
  }

  /** What documents lead callers to, and where one of them does. */
  String shown(EntryPointRow entry) {
    SymbolCard card = data.symbols().of(entry.getSymbolId());
    String shown = links.place(entry.getPath(), entry.getLine(), entry.getLine());
    return card == null
        ? MarkdownText.code(entry.getName()) + ", shown in " + shown
        : MarkdownText.code(card.shortName())
            + card.told()
            + " "
            + links.place(card.path(), card.startLine(), card.endLine())
            + ", shown in "
            + shown;
  }

  private static boolean isNamed(EntryPointRow entry, SymbolCard runs) {
    return runs.path().equals(entry.getPath())
        && runs.startLine() == entry.getLine()
        && runs.sentence().isEmpty();
  }

  private String runs(SymbolCard card) {
    return card.kind().equals("file")
        ? ": " + links.file(card.path()) + card.told()
        : ": "
            + MarkdownText.code(card.shortName())
            + card.told()
            + " "
            + links.place(card.path(), card.startLine(), card.endLine());
  }

  /** Whether documents lead callers there; nothing runs. */
  static boolean isDocumented(EntryPointRow entry) {
    return entry.getKind().equals("documented");
  }

  /** The kind in words. */
  static String kind(EntryPointRow entry) {
    return entry.getKind().replace('_', ' ');
  }
}
