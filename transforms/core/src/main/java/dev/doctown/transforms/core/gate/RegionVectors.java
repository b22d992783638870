package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Vectors of regions; those of the last ones are kept, since tasks of a file share their regions.
 */
final class RegionVectors {
  private static final int KEPT = 4096;

  private final TextEmbedder embedder;
  private final Map<String, float[]> vectors =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  RegionVectors(TextEmbedder embedder) {
    this.embedder = embedder;
  }

  /** The vector of a sentence. */
  float[] ofQuery(String query) {
    return embedder.embedQuery(query).vector();
  }

  /** The vectors of regions, in order. */
  List<float[]> of(List<String> regions) {
    Map<String, float[]> found = new LinkedHashMap<>();
    Set<EmbeddingText> missing = new LinkedHashSet<>();
    synchronized (vectors) {
      for (String region : regions) {
        EmbeddingText text = new EmbeddingText("", region);
        float[] vector = vectors.get(text.sha256());
        if (vector == null) {
          missing.add(text);
        } else {
          found.put(region, vector);
        }
      }
    }
    List<EmbeddingText> asked = List.copyOf(missing);
    List<Embedding> embedded = asked.isEmpty() ? List.of() : embedder.embed(asked);
    synchronized (vectors) {
      for (int i = 0; i < asked.size(); i++) {
        vectors.put(asked.get(i).sha256(), embedded.get(i).vector());
        found.put(asked.get(i).content(), embedded.get(i).vector());
      }
    }
    List<float[]> ordered = new ArrayList<>();
    regions.forEach(region -> ordered.add(Objects.requireNonNull(found.get(region))));
    return ordered;
  }
}
