package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.history.HistoryFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All kinds of findings over one repository: made with its facts, fed the text of each file once,
 * then asked. At most a handful of each kind, the strongest first. Time grows with the texts and
 * the edges, memory with the symbols.
 */
public final class Insights {
  private final Codebase code;
  private final List<EntryPointRow> entryPoints;
  private final DeadCode deadCode;
  private final NearDuplicates duplicates;
  private final WordCounts words;

  /**
   * Prepares the findings.
   *
   * @param attached symbols with annotations, decorators or attributes, complete when the findings
   *     are asked for
   */
  public Insights(Codebase code, List<EntryPointRow> entryPoints, BitSet attached) {
    this.code = code;
    this.entryPoints = List.copyOf(entryPoints);
    this.deadCode = new DeadCode(code, this.entryPoints, attached);
    this.duplicates = new NearDuplicates(code);
    Set<String> names = new HashSet<>(Untested.names(code));
    names.addAll(deadCode.names());
    this.words = new WordCounts(names);
  }

  /**
   * Takes the text of a file.
   *
   * @param category of the file
   */
  public void add(String path, String category, String text) {
    words.add(text, category.equals("test"));
    int symbol = code.graph().symbolOfFile(path);
    if (symbol >= 0) {
      if (code.language(code.graph().fileOf(symbol)).startsWith("C")) {
        words.addMacros(text);
      }
      duplicates.add(code.graph().fileOf(symbol), text);
    }
  }

  /** What was found in the code. */
  public List<Insight> ofCode() {
    SymbolGraph graph = code.graph();
    List<Siblings> groups = Siblings.groups(code);
    List<Integer> starts =
        entryPoints.stream()
            .filter(row -> row.getSymbolId() != null)
            .map(row -> graph.symbolWithId(row.getSymbolId()))
            .filter(symbol -> symbol >= 0)
            .toList();
    List<Insight> insights = new ArrayList<>();
    insights.addAll(Programs.of(code, entryPoints));
    insights.addAll(Layers.of(code, groups));
    insights.addAll(PublicSurface.of(code));
    insights.addAll(PlugInPoints.of(code));
    insights.addAll(Registries.of(code));
    insights.addAll(Cycles.of(code, groups));
    insights.addAll(GodFiles.of(code));
    insights.addAll(Untested.of(code, starts, words));
    insights.addAll(duplicates.insights());
    insights.addAll(deadCode.of(words));
    return insights;
  }

  /** What was found in its history. */
  public List<Insight> ofHistory(HistoryFacts history) {
    List<Insight> insights = new ArrayList<>();
    insights.addAll(HotSpots.of(code, history));
    insights.addAll(CoChanges.of(code, history));
    insights.addAll(Owners.of(code, history));
    return insights;
  }
}
