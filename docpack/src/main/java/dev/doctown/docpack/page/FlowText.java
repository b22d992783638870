package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a flow as a nested list: each below the one that calls it. */
final class FlowText {
  private static final int DEEPEST = 8;

  private final PageData data;
  private final SourceLinks links;
  private final StringBuilder out = new StringBuilder();

  /** The steps that lead to the last one, itself first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private static final class Level {
    private final FlowStepRow step;
    private final int depth;
    private boolean hasCalls;

    Level(FlowStepRow step, int depth) {
      this.step = step;
      this.depth = depth;
    }
  }

  FlowText(PageData data, SourceLinks links) {
    this.data = data;
    this.links = links;
  }

  /**
   * The list without the first step, which is the beginning.
   *
   * @param most so many steps at most
   */
  String of(List<FlowStepRow> flow, int most) {
    levels.push(new Level(flow.get(0), 0));
    for (int i = 1; i < Math.min(flow.size(), most); i++) {
      FlowStepRow next = i + 1 < flow.size() ? flow.get(i + 1) : null;
      step(flow.get(i), next);
    }
    close(0);
    if (flow.size() > most) {
      out.append("\n… and ")
          .append(MarkdownText.plural(flow.size() - most, "more step"))
          .append("\n");
    }
    return out.toString();
  }

  private void step(FlowStepRow step, @Nullable FlowStepRow next) {
    SymbolCard card = data.symbols().of(step.getSymbolId());
    if (card == null) {
      return;
    }
    close(Math.max(step.getDepth(), 1));
    Level caller = levels.element();
    caller.hasCalls = true;
    int depth = Math.min(caller.depth + 1, DEEPEST);
    boolean isLeaf = next == null || next.getDepth() <= step.getDepth();
    out.append("  ".repeat(depth - 1))
        .append("- ")
        .append(MarkdownText.code(card.shortName()))
        .append(implemented(step, card))
        .append(card.sentence().isEmpty() ? declared(step, card) : card.told())
        .append(step.getKind().equals("handed_on") ? " Handed on at " : " Called at ")
        .append(links.place(step.getPath(), step.getLine(), step.getLine()))
        .append(subsystem(caller.step).equals(subsystem(step)) ? "" : in(step, ", enters "))
        .append(isLeaf && step.getLeftOut() > 0 ? ", calls " + step.getLeftOut() + " more" : "")
        .append("\n");
    levels.push(new Level(step, depth));
  }

  /** Ends the lists of steps from a depth on, each with what is left out of it. */
  private void close(int depth) {
    while (!levels.isEmpty() && levels.element().step.getDepth() >= depth) {
      Level level = levels.pop();
      if (level.hasCalls && level.step.getLeftOut() > 0) {
        out.append("  ".repeat(level.depth))
            .append("- … and ")
            .append(level.step.getLeftOut())
            .append(" more\n");
      }
    }
  }

  private String implemented(FlowStepRow step, SymbolCard card) {
    SymbolCard named = data.symbols().of(step.getNamedSymbolId());
    return named == null || isDeclaration(named, card)
        ? ""
        : ", the only implementation of " + MarkdownText.code(named.shortName());
  }

  /** What a header says of a function. */
  private String declared(FlowStepRow step, SymbolCard card) {
    SymbolCard named = data.symbols().of(step.getNamedSymbolId());
    return named == null || !isDeclaration(named, card) ? "" : named.told();
  }

  private static boolean isDeclaration(SymbolCard named, SymbolCard definition) {
    return named.qualifiedName().equals(definition.qualifiedName());
  }

  private static String subsystem(FlowStepRow step) {
    String id = step.getSubsystemId();
    return id == null ? "" : id;
  }

  /** The subsystem of a step behind a word; empty where it has none. */
  String in(FlowStepRow step, String word) {
    SubsystemRow row = data.subsystems().of(step.getSubsystemId());
    return row == null ? "" : word + SubsystemTree.link("", row);
  }
}
