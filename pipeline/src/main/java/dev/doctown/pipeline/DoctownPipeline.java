package dev.doctown.pipeline;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RepositorySpec;
import dev.doctown.transforms.core.AnalyzeRepository;
import dev.doctown.transforms.core.AssembleDocpack;
import dev.doctown.transforms.core.ChunkSource;
import dev.doctown.transforms.core.CountTasks;
import dev.doctown.transforms.core.DocumentArchitecture;
import dev.doctown.transforms.core.DocumentMembers;
import dev.doctown.transforms.core.DocumentQuickstart;
import dev.doctown.transforms.core.DocumentSubsystems;
import dev.doctown.transforms.core.DocumentTypes;
import dev.doctown.transforms.core.EmbedChunks;
import dev.doctown.transforms.core.FlowCoders;
import dev.doctown.transforms.core.GroupParts;
import dev.doctown.transforms.core.PackSettings;
import dev.doctown.transforms.core.ReadRepository;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.jspecify.annotations.Nullable;

/**
 * The graph from one repository to one finished docpack in the work directory.
 *
 * <pre>
 * RepositorySpec ── ReadRepository ─┬─ FileBatch ── ChunkSource ── ChunkBatch ─┬─ EmbedChunks ─────── VectorBatch ────────┐
 *                                   │                                          ├──────────────────────────────────────────┤
 *                                   │                                          ├─ AnalyzeRepository ─ RepositoryAnalysis ─┤
 *                                   └─ RepositoryRead ─────────────────────────┴──────────────────────────────────────────┴─ AssembleDocpack ── PackReceipt
 * </pre>
 *
 * <p>Where a model writes, that first docpack holds what the source alone gives, and five levels
 * stand between it and a second one:
 *
 * <pre>
 * PackReceipt ── DocumentMembers ── DocumentTypes ── DocumentSubsystems ── DocumentArchitecture ── DocumentQuickstart ── DocumentedBatch ── AssembleDocpack
 * </pre>
 *
 * <p>It has the same stages whatever the repository and the runner. What came of it is read with
 * {@link dev.doctown.transforms.core.PackReceipts}.
 */
public final class DoctownPipeline {
  private DoctownPipeline() {}

  /**
   * A pipeline whose graph is complete, to be run by whatever runner its options name.
   *
   * @throws dev.doctown.transforms.spi.DoctownException {@link
   *     dev.doctown.transforms.spi.ErrorCode#OPTION_INVALID} for settings that cannot be built
   */
  public static Pipeline create(DoctownPipelineOptions options) {
    Pipeline pipeline = Pipeline.create(options);
    apply(pipeline, BuildSettings.fromJson(options.getBuildSettings()));
    return pipeline;
  }

  /** Adds the graph to a pipeline; the result names the finished pack. */
  static PCollection<PackReceipt> apply(Pipeline pipeline, BuildSettings settings) {
    WorkDirectory workDirectory = WorkDirectory.at(settings.workDirectory());
    PCollectionTuple read =
        pipeline
            .apply(
                "Repositories",
                Create.of(spec(settings)).withCoder(FlowCoders.of(RepositorySpec.class)))
            .apply("ReadRepository", ReadRepository.into(workDirectory));
    PCollection<RepositoryRead> repositories = read.get(ReadRepository.REPOSITORIES);
    PCollection<ChunkBatch> chunks =
        read.get(ReadRepository.FILES).apply("ChunkSource", chunkSource(workDirectory, settings));
    PCollection<RepositoryAnalysis> analyses =
        PCollectionTuple.of(GroupParts.REPOSITORIES, repositories)
            .and(GroupParts.CHUNKS, chunks)
            .apply("AnalyzeRepository", AnalyzeRepository.into(workDirectory));
    PCollectionTuple parts =
        PCollectionTuple.of(GroupParts.REPOSITORIES, repositories)
            .and(GroupParts.CHUNKS, chunks)
            .and(GroupParts.ANALYSES, analyses);
    if (settings.embeds()) {
      parts =
          parts.and(
              GroupParts.VECTORS,
              chunks.apply("EmbedChunks", embedChunks(workDirectory, settings)));
    }
    GenerationSettings generation = settings.generation();
    String comparing = settings.skipEmbeddings() ? null : settings.embeddingModel();
    if (generation != null && generation.plansOnly()) {
      return parts
          .and(GroupParts.DOCUMENTED, documented(parts, workDirectory, generation, comparing))
          .apply("CountTasks", CountTasks.into(workDirectory));
    }
    PackSettings packSettings = packSettings(settings);
    if (generation == null) {
      return parts.apply("AssembleDocpack", AssembleDocpack.into(workDirectory, packSettings));
    }
    PCollection<PackReceipt> extracted =
        parts.apply(
            "AssembleExtracted",
            AssembleDocpack.extractedInto(workDirectory, packSettings.beforeDocumentation()));
    PCollectionTuple sources =
        PCollectionTuple.of(GroupParts.REPOSITORIES, repositories)
            .and(GroupParts.CHUNKS, chunks)
            .and(GroupParts.ANALYSES, analyses)
            .and(GroupParts.PACKS, extracted);
    return parts
        .and(GroupParts.DOCUMENTED, documented(sources, workDirectory, generation, comparing))
        .apply("AssembleDocpack", AssembleDocpack.into(workDirectory, packSettings));
  }

  /** All levels, each shown what those below it wrote. */
  private static PCollection<DocumentedBatch> documented(
      PCollectionTuple sources,
      WorkDirectory workDirectory,
      GenerationSettings settings,
      @Nullable String embedding) {
    PCollection<DocumentedBatch> members =
        sources.apply("DocumentMembers", DocumentMembers.with(workDirectory, settings, embedding));
    PCollection<DocumentedBatch> types =
        sources
            .and(GroupParts.DOCUMENTED, members)
            .apply("DocumentTypes", DocumentTypes.with(workDirectory, settings, embedding));
    PCollection<DocumentedBatch> symbols = both("Symbols", members, types);
    PCollection<DocumentedBatch> subsystems =
        sources
            .and(GroupParts.DOCUMENTED, symbols)
            .apply(
                "DocumentSubsystems", DocumentSubsystems.with(workDirectory, settings, embedding));
    PCollection<DocumentedBatch> parts = both("Parts", symbols, subsystems);
    PCollection<DocumentedBatch> architecture =
        sources
            .and(GroupParts.DOCUMENTED, parts)
            .apply(
                "DocumentArchitecture",
                DocumentArchitecture.with(workDirectory, settings, embedding));
    PCollection<DocumentedBatch> whole = both("Whole", parts, architecture);
    PCollection<DocumentedBatch> quickstart =
        sources
            .and(GroupParts.DOCUMENTED, whole)
            .apply(
                "DocumentQuickstart", DocumentQuickstart.with(workDirectory, settings, embedding));
    return both("Documented", whole, quickstart);
  }

  private static PCollection<DocumentedBatch> both(
      String name, PCollection<DocumentedBatch> below, PCollection<DocumentedBatch> level) {
    return PCollectionList.of(below).and(level).apply(name, Flatten.pCollections());
  }

  private static RepositorySpec spec(BuildSettings settings) {
    return new RepositorySpec(
        settings.repository(),
        settings.ref(),
        settings.subdirectory(),
        settings.includes(),
        settings.excludes(),
        settings.neverInput().stream().map(Path::toString).toList(),
        settings.history());
  }

  private static ChunkSource chunkSource(WorkDirectory workDirectory, BuildSettings settings) {
    ChunkSettings defaults = ChunkSettings.defaults();
    ChunkSource source =
        ChunkSource.into(
            workDirectory,
            new ChunkSettings(
                defaults.largestChunk(), settings.maxFileBytes(), settings.embedAll()));
    return settings.embeds() ? source : source.withoutTexts();
  }

  private static EmbedChunks embedChunks(WorkDirectory workDirectory, BuildSettings settings) {
    EmbedChunks embed = EmbedChunks.with(workDirectory, settings.embeddingModel());
    Path previous = settings.previousPack();
    return previous == null ? embed : embed.reusing(previous.toString());
  }

  /** The model is no option of the manifest: its name may be a path of this machine. */
  private static PackSettings packSettings(BuildSettings settings) {
    Map<String, String> options = new TreeMap<>(Utf8Order.INSTANCE);
    options.put("embed", settings.embedAll() ? "all" : "source");
    options.put("exclude", String.join("\n", settings.excludes()));
    options.put("history", Integer.toString(settings.history()));
    options.put("include", String.join("\n", settings.includes()));
    options.put("max-file-bytes", Integer.toString(settings.maxFileBytes()));
    options.put("skip-embeddings", Boolean.toString(settings.skipEmbeddings()));
    String subdirectory = settings.subdirectory();
    if (subdirectory != null) {
      options.put("path", subdirectory);
    }
    GenerationSettings generation = settings.generation();
    if (generation != null) {
      options.put("max-symbols", Integer.toString(generation.maxSymbols()));
      options.put("max-tokens", Integer.toString(generation.maxTokens()));
      options.put("scope", generation.allSymbols() ? "all" : "public");
      options.put("temperature", Double.toString(generation.temperature()));
    }
    return new PackSettings(
        settings.doctownVersion(),
        options,
        settings.skipEmbeddings() ? null : settings.embeddingModel(),
        generation == null ? "no --generator-model" : null);
  }
}
