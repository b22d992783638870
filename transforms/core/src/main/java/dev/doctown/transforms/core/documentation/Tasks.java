package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;

/** Tasks with what all of a kind have. */
final class Tasks {
  private Tasks() {}

  /** A task about a symbol. */
  static DocumentationTask.Builder ofSymbol(SymbolRow symbol, int level, String form, Parts parts) {
    return about(symbol.getSymbolId(), level, form, parts)
        .setName(symbol.getName())
        .setKind(symbol.getKind())
        .setLanguage(symbol.getLanguage())
        .setSignature(symbol.getSignature())
        .setDocComment(symbol.getDocComment())
        .setPath(symbol.getPath())
        .setStartLine(symbol.getStartLine())
        .setEndLine(symbol.getEndLine())
        .setRank(Ranked.rank(symbol));
  }

  /** A task about something that is no symbol, without name, kind and rank. */
  static DocumentationTask.Builder about(String subject, int level, String form, Parts parts) {
    return DocumentationTask.newBuilder()
        .setSubject(subject)
        .setLevel(level)
        .setForm(form)
        .setKind(form)
        .setSignature("")
        .setStartLine(0)
        .setEndLine(0)
        .setRank(0)
        .setParameters(List.of())
        .setRelated(List.of())
        .setParts(parts.all())
        .setOthers(List.of());
  }
}
