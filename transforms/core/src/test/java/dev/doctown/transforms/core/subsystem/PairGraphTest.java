package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairGraphTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "49, 0",
    "50, 1",
    "100, 1",
    "149, 1",
    "150, 2",
    "349, 2",
    "350, 3",
    "1000000, 8"
  })
  void weightsAreBinaryDigitsOfTheNumberOfUses(long weight, int coarse) {
    assertEquals(coarse, PairGraph.coarse(weight));
  }

  @Test
  void usesInBothDirectionsAddUpAndFilesWithoutNumberAreLeftOut() {
    PairGraph graph =
        PairGraph.of(
            List.of(
                new FileEdge(0, 2, 90),
                new FileEdge(2, 0, 90),
                new FileEdge(0, 0, 900),
                new FileEdge(1, 2, 900),
                new FileEdge(0, 3, 40)),
            new int[] {0, -1, 1, 2},
            3);
    assertEquals(2, graph.total());
    assertEquals(1, graph.degree(0));
    assertEquals(1, graph.neighbour(graph.start(0)));
    assertEquals(2, graph.weight(graph.start(0)));
    assertEquals(0, graph.degree(2));
  }
}
