package dev.doctown.docpack.answer;

import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.UsageExample;
import java.util.List;

/**
 * What a docpack knows of a symbol.
 *
 * @param symbols the symbol; several when overloads, or definitions for several platforms, share
 *     the qualified name
 * @param subsystems names of the subsystems that hold the symbols, each once
 * @param relations those with at least one symbol, sure or uncertain
 * @param examples verbatim uses
 * @param statements what a model worded about them
 */
public record SymbolAnswer(
    List<Definition> symbols,
    List<String> subsystems,
    List<Relation> relations,
    List<UsageExample> examples,
    List<Statement> statements) {
  public SymbolAnswer {
    symbols = List.copyOf(symbols);
    subsystems = List.copyOf(subsystems);
    relations = List.copyOf(relations);
    examples = List.copyOf(examples);
    statements = List.copyOf(statements);
  }
}
