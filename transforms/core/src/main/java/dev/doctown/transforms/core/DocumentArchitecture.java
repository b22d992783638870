package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.transforms.core.documentation.ArchitectureTasks;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.run.WorkDirectory;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.jspecify.annotations.Nullable;

/**
 * Level 4 of the documentation: the architecture as a whole. See {@link ArchitectureTasks} for what
 * the model is shown, {@link DocumentLevel} for input, output and guarantees.
 */
public final class DocumentArchitecture
    extends PTransform<PCollectionTuple, PCollection<DocumentedBatch>> {
  private static final long serialVersionUID = 1L;

  private final DocumentLevel level;

  private DocumentArchitecture(DocumentLevel level) {
    this.level = level;
  }

  /**
   * Documents with a model.
   *
   * @param embeddingModel compares statements with the lines they cite; null: words alone do
   */
  public static DocumentArchitecture with(
      WorkDirectory workDirectory, GenerationSettings settings, @Nullable String embeddingModel) {
    return new DocumentArchitecture(
        DocumentLevel.of(new ArchitectureTasks(), workDirectory, settings, embeddingModel));
  }

  @Override
  public PCollection<DocumentedBatch> expand(PCollectionTuple parts) {
    return parts.apply("Level", level);
  }
}
