package dev.doctown.transforms.core.flow;

import dev.doctown.transforms.core.flow.OwnCalls.Call;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Picks the calls that show a reader where a run leads.
 *
 * <p>From an entry point the calls are taken one after the other: first those that enter a
 * subsystem which the flow has not seen and lead on there, then the nearer, then those that reach
 * more of the code; no symbol twice. So a flow is a small tree that spans as much of the project as
 * its calls reach. Only sure calls count, and only those of the project's own code.
 */
public final class Flows {
  private static final int MOST_STEPS = 24;
  private static final int MOST_CALLS_OF_ONE = 6;
  private static final int DEEPEST = 6;

  private final SymbolGraph graph;
  private final IntUnaryOperator subsystemOf;
  private final OwnCalls calls;
  private final Reach reach;

  /** A call that may be taken next, and the node that calls. */
  private record Candidate(Node caller, Call call, boolean entersSubsystem) {}

  private static final class Node {
    private final int symbol;
    private final int depth;
    private final Call call;
    private final List<Node> called = new ArrayList<>();

    Node(int symbol, int depth, Call call) {
      this.symbol = symbol;
      this.depth = depth;
      this.call = call;
    }
  }

  /**
   * @param subsystemOf the subsystem of a file, both by number
   * @param isOwn whether a file, by number, is the project's own code and no test
   * @param words what the code says of its calls and functions beyond the graph
   */
  public Flows(
      SymbolGraph graph, IntUnaryOperator subsystemOf, IntPredicate isOwn, CallWords words) {
    this.graph = graph;
    this.subsystemOf = subsystemOf;
    this.calls = new OwnCalls(graph, isOwn, words);
    this.reach = new Reach(calls);
  }

  /**
   * The flow from a symbol in the order in which a reader follows it: each call behind the one that
   * it is made in, calls of one body by their lines.
   *
   * @param line of the definition
   */
  public List<FlowStep> from(int symbol, int line) {
    Node root = new Node(symbol, 0, new Call(symbol, symbol, graph.fileOf(symbol), line, false));
    Set<Integer> taken = new HashSet<>(Set.of(symbol));
    Set<Integer> subsystems = new HashSet<>(Set.of(subsystem(symbol)));
    PriorityQueue<Candidate> open = new PriorityQueue<>(order());
    offer(root, open, taken, subsystems);
    for (int steps = 1; steps < MOST_STEPS && !open.isEmpty(); ) {
      Candidate next = open.remove();
      int to = next.call().to();
      boolean enters = enters(to, subsystems);
      if (next.entersSubsystem() != enters) {
        // Another call entered it first: back among those that enter nothing new.
        open.add(new Candidate(next.caller(), next.call(), enters));
      } else if (next.caller().called.size() < MOST_CALLS_OF_ONE && taken.add(to)) {
        Node node = new Node(to, next.caller().depth + 1, next.call());
        next.caller().called.add(node);
        subsystems.add(subsystem(to));
        offer(node, open, taken, subsystems);
        steps++;
      }
    }
    List<FlowStep> flow = new ArrayList<>();
    list(root, taken, flow);
    return flow;
  }

  private void offer(
      Node caller, PriorityQueue<Candidate> open, Set<Integer> taken, Set<Integer> subsystems) {
    if (caller.depth >= DEEPEST) {
      return;
    }
    for (Call call : calls.in(caller.symbol)) {
      if (!taken.contains(call.to())) {
        open.add(new Candidate(caller, call, enters(call.to(), subsystems)));
      }
    }
  }

  /** Whether a call leads on in a subsystem that the flow has not seen. */
  private boolean enters(int symbol, Set<Integer> subsystems) {
    return reach.of(symbol) > 0 && !subsystems.contains(subsystem(symbol));
  }

  private int subsystem(int symbol) {
    return subsystemOf.applyAsInt(graph.fileOf(symbol));
  }

  private Comparator<Candidate> order() {
    return Comparator.comparing((Candidate candidate) -> !candidate.entersSubsystem())
        .thenComparingInt(candidate -> -reach.magnitude(candidate.call().to()))
        .thenComparingInt(candidate -> candidate.caller().depth)
        .thenComparingInt(candidate -> -reach.of(candidate.call().to()))
        .thenComparingLong(candidate -> -graph.rank(candidate.call().to()))
        .thenComparingInt(candidate -> candidate.call().to())
        .thenComparing(candidate -> candidate.call().handedOn())
        .thenComparingInt(candidate -> candidate.call().file())
        .thenComparingInt(candidate -> candidate.call().line())
        .thenComparingInt(candidate -> candidate.caller().symbol);
  }

  private void list(Node node, Set<Integer> taken, List<FlowStep> flow) {
    Call call = node.call;
    flow.add(
        new FlowStep(
            node.depth,
            node.symbol,
            call.named(),
            call.file(),
            call.line(),
            leftOut(node, taken),
            call.handedOn()));
    node.called.stream()
        .sorted(
            Comparator.comparingInt((Node called) -> called.call.line())
                .thenComparingInt(called -> called.symbol))
        .forEach(called -> list(called, taken, flow));
  }

  private int leftOut(Node node, Set<Integer> taken) {
    return (int)
        calls.in(node.symbol).stream()
            .map(Call::to)
            .filter(to -> !taken.contains(to))
            .distinct()
            .count();
  }
}
