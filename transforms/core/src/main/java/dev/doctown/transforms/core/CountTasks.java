package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Counts what a model would be asked, in place of writing a docpack.
 *
 * <p>Input: what {@link AssembleDocpack} takes, of a build that plans only. Output: one receipt for
 * each repository, without a docpack and with what each level has and lacks, also readable with
 * {@link PackReceipts#read}. A fault of the repository or of a model becomes the receipt's fault.
 */
public final class CountTasks extends PTransform<PCollectionTuple, PCollection<PackReceipt>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;

  private CountTasks(WorkDirectory workDirectory) {
    this.workDirectory = workDirectory;
  }

  /** Writes receipts into the work directory. */
  public static CountTasks into(WorkDirectory workDirectory) {
    return new CountTasks(workDirectory);
  }

  @Override
  public PCollection<PackReceipt> expand(PCollectionTuple parts) {
    return parts
        .apply("Parts", GroupParts.byRepository())
        .apply("Count", ParDo.of(new Count(workDirectory)))
        .setCoder(FlowCoders.of(PackReceipt.class));
  }

  private static final class Count extends DoFn<KV<String, Iterable<PackPart>>, PackReceipt> {
    private static final long serialVersionUID = 1L;

    private final WorkDirectory workDirectory;

    Count(WorkDirectory workDirectory) {
      this.workDirectory = workDirectory;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<PackPart>> repository, OutputReceiver<PackReceipt> out) {
      PackParts parts = PackParts.withoutVectors(repository.getValue());
      Optional<DoctownException> fault = parts.fault().or(() -> modelFault(parts));
      PackReceipt receipt =
          PackReceipts.withoutPack(parts)
              .setLevels(LevelCounts.of(parts.documented()))
              .setFault(fault.map(FaultRecords::record).orElse(null))
              .build();
      try {
        PackReceipts.write(workDirectory.pack(receipt.getRepository()), receipt);
      } catch (IOException e) {
        throw workDirectory.unusable(e);
      }
      out.output(receipt);
    }

    private static Optional<DoctownException> modelFault(PackParts parts) {
      return parts.documented().stream()
          .map(DocumentedBatch::getFault)
          .flatMap(Stream::ofNullable)
          .findFirst()
          .map(FaultRecords::exception);
    }
  }
}
