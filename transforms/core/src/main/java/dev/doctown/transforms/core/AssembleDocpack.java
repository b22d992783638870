package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Writes the docpack of each repository into the work directory.
 *
 * <p>Input: what was found ({@link GroupParts#REPOSITORIES}), batches of chunks ({@link
 * GroupParts#CHUNKS}), what the repository as a whole gave ({@link GroupParts#ANALYSES}), unless
 * the build has none, batches of vectors ({@link GroupParts#VECTORS}), and what a model wrote
 * ({@link GroupParts#DOCUMENTED}). Output: one receipt for each repository, also readable with
 * {@link PackReceipts#read}. Rows are streamed from the runs, ranges in order, so memory holds the
 * receipts and about one row group. Parts that are missing or double are a bug, never a smaller
 * docpack. A fault of the repository or the model becomes the receipt's fault.
 */
public final class AssembleDocpack extends PTransform<PCollectionTuple, PCollection<PackReceipt>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final PackSettings settings;
  private final boolean extracted;

  private AssembleDocpack(WorkDirectory workDirectory, PackSettings settings, boolean extracted) {
    this.workDirectory = workDirectory;
    this.settings = settings;
    this.extracted = extracted;
  }

  /** Writes docpacks into the work directory. */
  public static AssembleDocpack into(WorkDirectory workDirectory, PackSettings settings) {
    return new AssembleDocpack(workDirectory, settings, false);
  }

  /** Writes docpacks before a model has written anything, to a folder of their own. */
  public static AssembleDocpack extractedInto(WorkDirectory workDirectory, PackSettings settings) {
    return new AssembleDocpack(workDirectory, settings, true);
  }

  @Override
  public PCollection<PackReceipt> expand(PCollectionTuple parts) {
    return parts
        .apply("Parts", GroupParts.byRepository())
        .apply("Write", ParDo.of(new WritePack(workDirectory, settings, extracted)))
        .setCoder(FlowCoders.of(PackReceipt.class));
  }

  private static final class WritePack extends DoFn<KV<String, Iterable<PackPart>>, PackReceipt> {
    private static final long serialVersionUID = 1L;

    private final WorkDirectory workDirectory;
    private final PackSettings settings;
    private final boolean extracted;

    WritePack(WorkDirectory workDirectory, PackSettings settings, boolean extracted) {
      this.workDirectory = workDirectory;
      this.settings = settings;
      this.extracted = extracted;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<PackPart>> repository, OutputReceiver<PackReceipt> out) {
      long start = System.nanoTime();
      PackReceipt receipt = receipt(PackParts.of(repository.getValue()));
      try {
        PackReceipts.write(folder(receipt.getRepository()), receipt);
      } catch (IOException e) {
        throw workDirectory.unusable(e);
      }
      out.output(receipt);
      BuildCounters.ASSEMBLE_MILLISECONDS.addSince(start);
    }

    private PackReceipt receipt(PackParts parts) {
      Optional<DoctownException> fault = parts.fault();
      if (fault.isPresent()) {
        return failed(parts, fault.get());
      }
      try {
        return new PackAssembly(workDirectory, settings, parts)
            .write(folder(parts.repository().read().getRepository()));
      } catch (DoctownException e) {
        return failed(parts, e);
      }
    }

    private Path folder(String repository) {
      return extracted ? workDirectory.extractedPack(repository) : workDirectory.pack(repository);
    }

    private static PackReceipt failed(PackParts parts, DoctownException fault) {
      return PackReceipts.withoutPack(parts).setFault(FaultRecords.record(fault)).build();
    }
  }
}
