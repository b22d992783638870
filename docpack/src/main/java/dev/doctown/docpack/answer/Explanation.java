package dev.doctown.docpack.answer;

import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import java.util.List;

/**
 * One question to a model, its raw answer, and what became of it.
 *
 * @param kept what the gates let through
 * @param dropped what they did not
 */
public record Explanation(GenerationRow generation, List<Statement> kept, List<Rejection> dropped) {
  public Explanation {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }
}
