package dev.doctown.docpack.verify;

import dev.doctown.docpack.EmbeddingVector;
import java.util.HashMap;
import java.util.Map;

/** Vectors are finite, of length 1, and of one dimension for a model. */
final class VectorChecks {
  private static final double TOLERANCE = 1e-3;

  private final Map<String, Integer> dimensions = new HashMap<>();

  void check(TableScan<EmbeddingVector> rows, PackIds ids, Findings findings) {
    while (rows.hasNext()) {
      EmbeddingVector row = rows.next();
      ids.texts.add(row.textSha256(), 0);
      double squares = 0;
      for (float component : row.vector()) {
        squares += (double) component * component;
      }
      double norm = Math.sqrt(squares);
      // A component that is no number makes the norm none, which fails this comparison too.
      if (!(Math.abs(norm - 1) <= TOLERANCE)) {
        findings.add(Finding.Code.VECTOR, rows.subject(row), "has length " + norm + ", expected 1");
      }
      Integer dimension = dimensions.putIfAbsent(row.model(), row.vector().length);
      if (dimension != null && dimension != row.vector().length) {
        findings.add(
            Finding.Code.VECTOR,
            rows.subject(row),
            "has " + row.vector().length + " components, others of its model " + dimension);
      }
    }
  }
}
