package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository and its batches in order, checked to be all of them: some kilobytes for each batch.
 *
 * @param read what was found
 * @param batches by path range
 */
record ChunkedRepository(RepositoryRead read, List<ChunkBatch> batches) {

  /** Picks the repository and its batches out of parts, in whatever order they come. */
  static ChunkedRepository of(Iterable<PackPart> parts) {
    @Nullable RepositoryRead read = null;
    List<ChunkBatch> batches = new ArrayList<>();
    for (PackPart part : parts) {
      Object content = part.getPart();
      if (content instanceof RepositoryRead found) {
        read = found;
      } else if (content instanceof ChunkBatch batch) {
        batches.add(batch);
      }
    }
    if (read == null) {
      throw incomplete("the repository's own record is missing");
    }
    batches.sort(Comparator.comparingInt(ChunkBatch::getNumber));
    for (int i = 0; i < batches.size(); i++) {
      if (batches.get(i).getNumber() != i) {
        throw incomplete("batch " + i + " is missing or came twice");
      }
    }
    if (batches.size() != read.getBatches()) {
      throw incomplete(batches.size() + " of " + read.getBatches() + " batches came");
    }
    return new ChunkedRepository(read, batches);
  }

  /** The runs of a kind in order of path. */
  List<RunAddress> runs(RunKind<?> kind) {
    return batches.stream().flatMap(batch -> kind.among(batch.getRuns()).stream()).toList();
  }

  static DoctownException incomplete(String what) {
    return new DoctownException(
        ErrorCode.BUG, "parts of a docpack were lost on the way: " + what + "; please report this");
  }
}
