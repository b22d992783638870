package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.VectorBatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Brings together what earlier transforms gave of each repository.
 *
 * <p>Input: any of {@link #REPOSITORIES}, {@link #CHUNKS}, {@link #ANALYSES}, {@link #VECTORS},
 * {@link #PACKS} and {@link #DOCUMENTED}. Output: for each repository its parts, in no particular
 * order, once all of them are there.
 */
public final class GroupParts
    extends PTransform<PCollectionTuple, PCollection<KV<String, Iterable<PackPart>>>> {
  /** What was found. */
  public static final TupleTag<RepositoryRead> REPOSITORIES = new TupleTag<>("repositories") {};

  /** Batches of chunks. */
  public static final TupleTag<ChunkBatch> CHUNKS = new TupleTag<>("chunks") {};

  /** What the repository as a whole gave, one for each repository. */
  public static final TupleTag<RepositoryAnalysis> ANALYSES = new TupleTag<>("analyses") {};

  /** Batches of vectors. */
  public static final TupleTag<VectorBatch> VECTORS = new TupleTag<>("vectors") {};

  /** Docpacks as the source alone gives them, one for each repository. */
  public static final TupleTag<PackReceipt> PACKS = new TupleTag<>("packs") {};

  /** What a model wrote. */
  public static final TupleTag<DocumentedBatch> DOCUMENTED = new TupleTag<>("documented") {};

  private static final long serialVersionUID = 1L;

  private GroupParts() {}

  /** Groups by repository. */
  static GroupParts byRepository() {
    return new GroupParts();
  }

  @Override
  public PCollection<KV<String, Iterable<PackPart>>> expand(PCollectionTuple parts) {
    PCollectionList<PackPart> tagged = PCollectionList.empty(parts.getPipeline());
    tagged = with(tagged, parts, "Repositories", REPOSITORIES, RepositoryRead::getRepository);
    tagged = with(tagged, parts, "Chunks", CHUNKS, ChunkBatch::getRepository);
    tagged = with(tagged, parts, "Analyses", ANALYSES, RepositoryAnalysis::getRepository);
    tagged = with(tagged, parts, "Vectors", VECTORS, VectorBatch::getRepository);
    tagged = with(tagged, parts, "Packs", PACKS, PackReceipt::getRepository);
    tagged = with(tagged, parts, "Documented", DOCUMENTED, DocumentedBatch::getRepository);
    return tagged
        .apply("All", Flatten.pCollections())
        .apply("ByRepository", Bucketed.by(PackPart::getRepository));
  }

  private static <R extends SpecificRecord> PCollectionList<PackPart> with(
      PCollectionList<PackPart> tagged,
      PCollectionTuple parts,
      String name,
      TupleTag<R> tag,
      SerializableFunction<R, String> repository) {
    return parts.has(tag) ? tagged.and(TagPart.tagged(name, parts.get(tag), repository)) : tagged;
  }
}
