package dev.doctown.docpack.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceClaimsTest {
  private final PlaceClaims claims = new PlaceClaims();

  private List<Integer> holding() {
    return IntStream.range(0, claims.size()).filter(claims::holds).boxed().toList();
  }

  @Test
  void aClaimHoldsWhereWhatItNamesBeginsAndEnds() {
    claims.add(3, 5, Names.of("Desk"));
    claims.add(3, 6, Names.of("Desk"));
    claims.add(3, 5, Names.of("Room"));
    claims.add(3, 5, Names.ANY);
    claims.add(4, 5, Names.of("Desk"));
    claims.index();
    claims.fact(3, 5, Names.of("Desk"));
    claims.fact(3, 5, Names.of("Desk"));
    claims.fact(7, 6, 0);
    assertEquals(List.of(0, 1, 3), holding());
  }

  /** Those of a file of one line, as what is made small has: a right one is met once. */
  @Test
  void manyOnOneLineAreEachFound() {
    int count = 200_000;
    for (int claim = 0; claim < count; claim++) {
      claims.add(1, 1, Names.of("name" + claim));
    }
    claims.index();
    for (int fact = 0; fact < count; fact++) {
      claims.fact(1, 1, Names.of("name" + fact));
    }
    assertEquals(count, holding().size());
  }
}
