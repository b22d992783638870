package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import java.util.List;

/** What the gates make of the claims of one answer: each is a statement or a rejection. */
public record Judged(List<Statement> statements, List<Rejection> rejections) {
  /** Keeps copies. */
  public Judged {
    statements = List.copyOf(statements);
    rejections = List.copyOf(rejections);
  }
}
