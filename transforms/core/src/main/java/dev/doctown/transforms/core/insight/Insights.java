package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.history.HistoryCollector;
import dev.doctown.transforms.spi.SourceCommit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Registries registries;
  private final WordCounts words;
  private final BitSet leftOut = new BitSet();
  private final Map<Integer, BitSet> typeImports = new HashMap<>();
  private final HistoryCollector history;

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
    this.registries = new Registries(code);
    this.history = new HistoryCollector(code.linesOfCode());
    this.words = new WordCounts(deadCode.names());
  }

  /** Takes the text of a file. */
  public void add(String path, String text) {
    words.add(text);
    int symbol = code.graph().symbolOfFile(path);
    if (symbol >= 0) {
      int file = code.graph().fileOf(symbol);
      if (code.language(file).equals("Go") && GoBuild.isLeftOut(text)) {
        leftOut.set(file);
        deadCode.leaveOut(file);
      }
      if (code.isC(file)) {
        words.addMacros(text);
        deadCode.addConditional(file, text);
      }
      BitSet forTypes = TypeImports.lines(code.language(file), text);
      if (!forTypes.isEmpty()) {
        typeImports.put(file, forTypes);
      }
      registries.add(file, text);
      duplicates.add(file, text);
    }
  }

  /** What was found in the code. */
  public List<Insight> ofCode() {
    List<Insight> insights = new ArrayList<>();
    insights.addAll(Programs.of(code, entryPoints, leftOut));
    insights.addAll(PublicSurface.of(code));
    insights.addAll(PlugInPoints.of(code));
    insights.addAll(registries.insights());
    insights.addAll(Cycles.of(code, Siblings.groups(code, typeImports)));
    insights.addAll(GodFiles.of(code));
    insights.addAll(duplicates.insights());
    insights.addAll(deadCode.of(words));
    return insights;
  }

  /** Takes a commit. */
  public void add(SourceCommit commit) {
    history.accept(commit);
  }

  /** What was found in the commits; nothing where there were none. */
  public List<Insight> ofHistory() {
    return HotSpots.of(code, history.facts());
  }
}
