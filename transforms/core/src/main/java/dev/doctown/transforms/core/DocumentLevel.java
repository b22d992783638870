package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.TaskSegment;
import dev.doctown.transforms.core.documentation.TaskPlan;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.run.WorkDirectory;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.jspecify.annotations.Nullable;

/**
 * What the five levels of documentation have in common: the tasks of a repository are made in one
 * place, spread over ranges of their subjects, and each range asks the model.
 *
 * <p>Input: what was found ({@link GroupParts#REPOSITORIES}), batches of chunks ({@link
 * GroupParts#CHUNKS}), analyses ({@link GroupParts#ANALYSES}), receipts of the docpacks that the
 * source alone gives ({@link GroupParts#PACKS}), so that these are on the disk before a model is
 * asked, and what the levels below gave ({@link GroupParts#DOCUMENTED}, absent for the first).
 * Output: for each range that has tasks the addresses of what came of them. A repository that could
 * not be read, analyzed or written has no tasks.
 */
final class DocumentLevel extends PTransform<PCollectionTuple, PCollection<DocumentedBatch>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final TaskPlan plan;
  private final GenerationSettings settings;
  private final @Nullable String embeddingModel;

  private DocumentLevel(
      WorkDirectory workDirectory,
      TaskPlan plan,
      GenerationSettings settings,
      @Nullable String embeddingModel) {
    this.workDirectory = workDirectory;
    this.plan = plan;
    this.settings = settings;
    this.embeddingModel = embeddingModel;
  }

  /**
   * The level of a plan.
   *
   * @param embeddingModel compares statements with the lines they cite; null: words alone do
   */
  static DocumentLevel of(
      TaskPlan plan,
      WorkDirectory workDirectory,
      GenerationSettings settings,
      @Nullable String embeddingModel) {
    return new DocumentLevel(workDirectory, plan, settings, embeddingModel);
  }

  @Override
  public PCollection<DocumentedBatch> expand(PCollectionTuple parts) {
    return parts
        .apply("Parts", GroupParts.byRepository())
        .apply("Plan", ParDo.of(new PlanTasks(workDirectory, plan, settings)))
        .setCoder(FlowCoders.of(TaskSegment.class))
        .apply("ByRange", Bucketed.by(DocumentLevel::bucket))
        .apply("Ask", ParDo.of(new AskRange(workDirectory, plan.level(), settings, embeddingModel)))
        .setCoder(FlowCoders.of(DocumentedBatch.class));
  }

  private static String bucket(TaskSegment segment) {
    return WorkRanges.bucket(segment.getRepository(), segment.getRange());
  }
}
