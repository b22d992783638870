package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one docpack in order, checked to be all of them: some kilobytes for each batch of
 * the repository.
 *
 * @param repository what was found
 * @param chunks batches by path range
 * @param vectors batches by range of text digests
 */
record PackParts(RepositoryRead repository, List<ChunkBatch> chunks, List<VectorBatch> vectors) {

  /** Reads parts in whatever order they come, once. */
  static PackParts of(Iterable<PackPart> parts) {
    @Nullable RepositoryRead repository = null;
    List<ChunkBatch> chunks = new ArrayList<>();
    List<VectorBatch> vectors = new ArrayList<>();
    for (PackPart part : parts) {
      Object content = part.getPart();
      if (content instanceof RepositoryRead read) {
        repository = read;
      } else if (content instanceof ChunkBatch batch) {
        chunks.add(batch);
      } else if (content instanceof VectorBatch batch) {
        vectors.add(batch);
      }
    }
    if (repository == null) {
      throw incomplete("the repository's own record is missing");
    }
    chunks.sort(Comparator.comparingInt(ChunkBatch::getNumber));
    vectors.sort(Comparator.comparingInt(VectorBatch::getRange));
    PackParts all = new PackParts(repository, chunks, vectors);
    all.check();
    return all;
  }

  /** The first fault that prevents the docpack, when there is one. */
  Optional<DoctownException> fault() {
    return Stream.concat(
            Stream.ofNullable(repository.getFault()),
            vectors.stream().map(VectorBatch::getFault).flatMap(Stream::ofNullable))
        .findFirst()
        .map(FaultRecords::exception);
  }

  /** The runs of a kind in order of path. */
  List<RunAddress> runs(RunKind<?> kind) {
    return chunks.stream().flatMap(batch -> kind.among(batch.getRuns()).stream()).toList();
  }

  private void check() {
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i).getNumber() != i) {
        throw incomplete("batch " + i + " is missing or came twice");
      }
    }
    if (chunks.size() != repository.getBatches()) {
      throw incomplete(chunks.size() + " of " + repository.getBatches() + " batches came");
    }
    long wanted = chunks.stream().mapToLong(ChunkBatch::getTexts).sum();
    long came = vectors.stream().mapToLong(VectorBatch::getTexts).sum();
    if (wanted != came && fault().isEmpty()) {
      throw incomplete(came + " of " + wanted + " texts came");
    }
  }

  private static DoctownException incomplete(String what) {
    return new DoctownException(
        ErrorCode.BUG, "parts of a docpack were lost on the way: " + what + "; please report this");
  }
}
