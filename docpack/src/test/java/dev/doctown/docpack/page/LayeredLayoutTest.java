package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.page.Diagram.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
  /** The rows as text: a node's number, or a bend's link behind a hyphen. */
  private static List<String> rows(int nodes, Link... links) {
    return new LayeredLayout(nodes, List.of(links))
        .rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.stream()
                            .map(spot -> spot.isNode() ? "" + spot.node() : "-" + spot.link())
                            .toList()))
            .toList();
  }

  private static Link link(int from, int to) {
    return new Link(from, to, false);
  }

  @Test
  void whatIsUsedStandsBelow() {
    assertEquals(List.of("1", "0 2", "3"), rows(4, link(1, 0), link(1, 2), link(2, 3)));
  }

  @Test
  void aLinkOverARowBendsInIt() {
    assertEquals(List.of("0", "1 -2", "2"), rows(3, link(0, 1), link(1, 2), link(0, 2)));
  }

  @Test
  void theLastLinkOfACycleLeadsUpwards() {
    List<Link> cycle = List.of(link(0, 1), link(1, 2), link(2, 0));
    LayeredLayout layout = new LayeredLayout(3, cycle);
    assertEquals(List.of("0", "1 -2", "2"), rows(3, cycle.toArray(new Link[0])));
    assertEquals(
        List.of(false, false, true),
        List.of(layout.isReversed(0), layout.isReversed(1), layout.isReversed(2)));
  }

  @Test
  void aRowFollowsThePlacesOfItsNeighbours() {
    // In the order of numbers the links would cross.
    assertEquals(List.of("0 1", "3 2"), rows(4, link(0, 3), link(1, 2)));
  }
}
