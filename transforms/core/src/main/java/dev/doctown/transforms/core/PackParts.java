package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.DoctownException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of one docpack in order, checked to be all of them: some kilobytes for each batch of
 * the repository.
 *
 * @param repository what was found, with its batches
 * @param vectors batches by range of text digests
 * @param analysis what the repository as a whole gave
 * @param documented what a model gave, by level and range
 */
record PackParts(
    ChunkedRepository repository,
    List<VectorBatch> vectors,
    RepositoryAnalysis analysis,
    List<DocumentedBatch> documented) {

  /** Reads parts in whatever order they come, once. */
  static PackParts of(Iterable<PackPart> parts) {
    PackParts all = withoutVectors(parts);
    if (all.fault().isEmpty()) {
      all.check();
    }
    return all;
  }

  /** Reads parts of which vectors need not be among them. */
  static PackParts withoutVectors(Iterable<PackPart> parts) {
    List<PackPart> others = new ArrayList<>();
    List<VectorBatch> vectors = new ArrayList<>();
    List<RepositoryAnalysis> analyses = new ArrayList<>();
    List<DocumentedBatch> documented = new ArrayList<>();
    for (PackPart part : parts) {
      Object content = part.getPart();
      if (content instanceof VectorBatch batch) {
        vectors.add(batch);
      } else if (content instanceof RepositoryAnalysis analysis) {
        analyses.add(analysis);
      } else if (content instanceof DocumentedBatch batch) {
        documented.add(batch);
      } else {
        others.add(part);
      }
    }
    ChunkedRepository repository = ChunkedRepository.of(others);
    if (analyses.size() != 1) {
      throw ChunkedRepository.incomplete(analyses.size() + " analyses came, expected 1");
    }
    vectors.sort(Comparator.comparingInt(VectorBatch::getRange));
    documented.sort(
        Comparator.comparingInt(DocumentedBatch::getLevel)
            .thenComparingInt(DocumentedBatch::getRange));
    return new PackParts(repository, vectors, analyses.get(0), documented);
  }

  /** The first fault that prevents the docpack, when there is one. */
  Optional<DoctownException> fault() {
    return Stream.of(
            Stream.ofNullable(repository.read().getFault()),
            vectors.stream().map(VectorBatch::getFault).flatMap(Stream::ofNullable),
            Stream.ofNullable(analysis.getFault()))
        .flatMap(faults -> faults)
        .findFirst()
        .map(FaultRecords::exception);
  }

  /** The batches of chunks by path range. */
  List<ChunkBatch> chunks() {
    return repository.batches();
  }

  /** The runs of a kind in order of path: of the batches, else of the analysis. */
  List<RunAddress> runs(RunKind<?> kind) {
    return Stream.concat(repository.runs(kind).stream(), kind.among(analysis.getRuns()).stream())
        .toList();
  }

  /** The runs of a kind that a model's answers gave. */
  List<RunAddress> documentedRuns(RunKind<?> kind) {
    return documented.stream().flatMap(batch -> kind.among(batch.getRuns()).stream()).toList();
  }

  private void check() {
    long wanted = chunks().stream().mapToLong(ChunkBatch::getTexts).sum();
    long came = vectors.stream().mapToLong(VectorBatch::getTexts).sum();
    if (wanted != came) {
      throw ChunkedRepository.incomplete(came + " of " + wanted + " texts came");
    }
    long symbols = rows(RunKind.SYMBOLS);
    long measured = rows(RunKind.SYMBOL_MEASURES);
    if (measured != 0 && measured != symbols) {
      throw ChunkedRepository.incomplete(
          "measures of " + measured + " of " + symbols + " symbols came");
    }
  }

  private long rows(RunKind<?> kind) {
    return runs(kind).stream().mapToLong(RunAddress::getRows).sum();
  }
}
