package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that stands out.
 *
 * @param components ids of subsystems or symbols that it is about; not empty
 * @param evidence where it shows
 * @param confidence 0 to 100
 */
public record Insight(
    InsightKind kind,
    String title,
    String description,
    List<String> components,
    List<Evidence> evidence,
    int confidence) {
  /** What the kinds are held to: of ten findings nine are right when they are judged by reading. */
  static final int HELD_TO = 90;

  public Insight {
    components = List.copyOf(components);
    evidence = List.copyOf(evidence);
  }

  /** Lasts as long as what it is about. */
  String id() {
    return Digests.id(
        Stream.concat(
                Stream.of(kind.id()), components.stream().distinct().sorted(Utf8Order.INSTANCE))
            .toArray(String[]::new));
  }

  /** The same with a sentence more. */
  Insight saying(String sentence) {
    return new Insight(kind, title, description + " " + sentence, components, evidence, confidence);
  }

  /** Its row. */
  public ArchitectureInsightRow row() {
    return ArchitectureInsightRow.newBuilder()
        .setInsightId(id())
        .setCategory(kind.category())
        .setDescription(description)
        .setAffectedComponents(components)
        .setEvidence(evidence)
        .setProvenance("extracted")
        .setKind(kind.id())
        .setTitle(title)
        .setConfidence(confidence)
        .build();
  }
}
