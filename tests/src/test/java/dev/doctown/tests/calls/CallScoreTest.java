package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The measure itself: a class Foo with constructor, method and field, and four calls. */
class CallScoreTest {
  private static final Target CLASS = new Target("a", 1, "Foo");
  private static final Target CONSTRUCTOR = new Target("a", 3, "Foo");
  private static final Target METHOD = new Target("a", 6, "bar");

  private final DeclaredSymbols symbols =
      new DeclaredSymbols(
          List.of(
              symbol("class", "class", "Foo", 1, 20, null),
              symbol("constructor", "constructor", "Foo", 3, 4, "class"),
              symbol("method", "method", "bar", 6, 9, "class"),
              symbol("other", "method", "bar", 11, 14, "class"),
              symbol("field", "field", "bar", 16, 16, "class")));

  @Test
  void edgesToTheTargetAreRight() {
    CallScore score =
        score(
            Map.of(1L, Set.of(METHOD), 2L, Set.of(CONSTRUCTOR)),
            Map.of(1L, List.of("method"), 2L, List.of("constructor")));

    assertEquals(new CallScore(2, 0, 2, 2, List.of()), score);
  }

  @Test
  void aClassMeansItsConstructorToo() {
    CallScore score =
        score(
            Map.of(1L, Set.of(CLASS), 2L, Set.of(CLASS), 3L, Set.of(CONSTRUCTOR)),
            Map.of(1L, List.of("class"), 2L, List.of("constructor"), 3L, List.of("class")));

    assertEquals(
        new CallScore(
            2, 1, 2, 3, List.of("wrong\tx\t3\tFoo a:1\t[Foo a:3]", "missed\tx\t3\t\t[Foo a:3]")),
        score);
  }

  @Test
  void everySureEdgeOfACallCounts() {
    CallScore score =
        score(
            Map.of(1L, Set.of(METHOD)),
            Map.of(1L, List.of("other", "method"), 9L, List.of("class")));

    assertEquals(0.5, score.precision());
    assertEquals(1.0, score.recall());
    assertEquals(List.of("wrong\tx\t1\tbar a:11\t[bar a:6]"), score.differences());
  }

  @Test
  void whereTheTargetIsElsewhereOnlyAnEdgeToAVariableIsNoError() {
    CallScore score =
        score(
            Map.of(1L, Set.of(), 2L, Set.of(), 3L, Set.of(METHOD)),
            Map.of(1L, List.of("method"), 2L, List.of("field")));

    assertEquals(
        new CallScore(0, 1, 0, 1, List.of("wrong\tx\t1\tbar a:6\t[]", "missed\tx\t3\t\t[bar a:6]")),
        score);
  }

  private CallScore score(Map<Long, Set<Target>> truth, Map<Long, List<String>> edges) {
    SortedMap<Call, Set<Target>> targets = new TreeMap<>();
    truth.forEach((offset, known) -> targets.put(new Call("x", offset), known));
    SortedMap<Call, List<EdgeRow>> sure = new TreeMap<>();
    edges.forEach(
        (offset, ids) ->
            sure.put(new Call("x", offset), ids.stream().map(id -> edge(offset, id)).toList()));
    return CallScore.compare(targets, symbols, sure);
  }

  private static EdgeRow edge(long offset, String target) {
    return EdgeRow.newBuilder()
        .setFromSymbolId("from")
        .setToSymbolId(target)
        .setToName("name")
        .setKind("calls")
        .setPath("x")
        .setStartByte(offset)
        .setLine(1)
        .setConfidence(80)
        .build();
  }

  private static SymbolRow symbol(
      String id, String kind, String name, int first, int last, @Nullable String parent) {
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(name)
        .setQualifiedName(name)
        .setKind(kind)
        .setPath("a")
        .setStartByte(first)
        .setStartLine(first)
        .setEndLine(last)
        .setSignature(name)
        .setVisibility("public")
        .setParentSymbolId(parent)
        .setParameters(List.of())
        .build();
  }
}
