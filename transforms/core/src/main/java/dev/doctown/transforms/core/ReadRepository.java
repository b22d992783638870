package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.FileBatch;
import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RepositorySpec;
import dev.doctown.schemas.flow.SnapshotPlace;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.RepositorySource;
import dev.doctown.transforms.spi.SnapshotAddress;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Resolves each repository to one state of it and lists its files.
 *
 * <p>Input: what to read. Output {@link #FILES}: the listing in batches of a contiguous path range,
 * in bytewise order whatever order the source gives; files outside the subdirectory are not listed,
 * files that the globs leave out carry {@link ErrorCode#FILE_EXCLUDED}, and globs that leave out
 * all of them are a fault of the repository's record. Output {@link #REPOSITORIES}: one record for
 * each input, which says how many batches there are. A repository that cannot be read is a record
 * with the fault and has no batches. No content is read. Makes the work directory, which later
 * transforms expect to be there.
 */
public final class ReadRepository
    extends PTransform<PCollection<RepositorySpec>, PCollectionTuple> {
  /** The listing. */
  public static final TupleTag<FileBatch> FILES = new TupleTag<>("files") {};

  /** What was found, one for each repository. */
  public static final TupleTag<RepositoryRead> REPOSITORIES = new TupleTag<>("repositories") {};

  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final Comparator<String> order;

  private ReadRepository(WorkDirectory workDirectory, Comparator<String> order) {
    this.workDirectory = workDirectory;
    this.order = order;
  }

  /** Reads repositories; what must be fetched goes into the work directory. */
  public static ReadRepository into(WorkDirectory workDirectory) {
    return new ReadRepository(workDirectory, Utf8Order.INSTANCE);
  }

  /** Lets a test take the sort away. */
  <C extends Comparator<String> & Serializable> ReadRepository withOrder(C other) {
    return new ReadRepository(workDirectory, other);
  }

  @Override
  public PCollectionTuple expand(PCollection<RepositorySpec> repositories) {
    PCollectionTuple read =
        repositories.apply(
            "List",
            ParDo.of(new ListFiles(workDirectory, order))
                .withOutputTags(FILES, TupleTagList.of(REPOSITORIES)));
    read.get(FILES).setCoder(FlowCoders.of(FileBatch.class));
    read.get(REPOSITORIES).setCoder(FlowCoders.of(RepositoryRead.class));
    return read;
  }

  private static final class ListFiles extends DoFn<RepositorySpec, FileBatch> {
    private static final long serialVersionUID = 1L;

    private final WorkDirectory workDirectory;
    private final Comparator<String> order;

    ListFiles(WorkDirectory workDirectory, Comparator<String> order) {
      this.workDirectory = workDirectory;
      this.order = order;
    }

    @ProcessElement
    public void process(@Element RepositorySpec spec, MultiOutputReceiver out) throws IOException {
      long start = System.nanoTime();
      workDirectory.create();
      try {
        RepositorySource source = Engines.source(spec.getLocation());
        try (RepositorySnapshot snapshot = source.open(request(spec))) {
          list(spec, source, snapshot, out);
        }
      } catch (DoctownException e) {
        out.get(REPOSITORIES).output(unreadable(spec, e));
      }
      BuildCounters.READ_MILLISECONDS.addSince(start);
    }

    private RepositoryRequest request(RepositorySpec spec) {
      return new RepositoryRequest(
          spec.getLocation(),
          spec.getRef(),
          workDirectory.path(),
          spec.getNeverInput().stream().map(Path::of).toList(),
          spec.getHistory());
    }

    private void list(
        RepositorySpec spec,
        RepositorySource source,
        RepositorySnapshot snapshot,
        MultiOutputReceiver out) {
      List<FileEntry> entries = Listing.sorted(entries(spec, snapshot), order);
      RepositoryIdentity identity = snapshot.identity();
      String repository = Digests.id(spec.getLocation(), identity.contentHash());
      SnapshotPlace place = place(source, snapshot.address());
      List<List<FileEntry>> batches = Listing.cut(entries);
      out.get(REPOSITORIES)
          .output(
              found(repository, identity)
                  .setBatches(batches.size())
                  .setFiles(entries.size())
                  .setPlace(place)
                  .setHistory(spec.getHistory())
                  .build());
      for (int i = 0; i < batches.size(); i++) {
        out.get(FILES).output(new FileBatch(repository, i, place, new ArrayList<>(batches.get(i))));
      }
      BuildCounters.FILES_TOTAL
          .counter()
          .inc(entries.stream().filter(entry -> !Listing.isExcluded(entry)).count());
      BuildCounters.BYTES_TOTAL
          .counter()
          .inc(entries.stream().mapToLong(Listing::bytesToRead).sum());
    }

    private static List<FileEntry> entries(RepositorySpec spec, RepositorySnapshot snapshot) {
      PathFilter filter = PathFilter.of(spec.getIncludes(), spec.getExcludes());
      String subdirectory = spec.getSubdirectory();
      String prefix = subdirectory == null ? "" : subdirectory + "/";
      List<FileEntry> entries = new ArrayList<>();
      for (RepositoryFile file : snapshot.files()) {
        if (file.path().startsWith(prefix)) {
          entries.add(
              Listing.entry(file, filter.takes(file.path()) ? null : ErrorCode.FILE_EXCLUDED));
        }
      }
      if (entries.isEmpty()) {
        throw nothingThere(spec.getLocation(), subdirectory);
      }
      if (entries.stream().allMatch(Listing::isExcluded)) {
        throw nothingTaken(spec);
      }
      return entries;
    }

    private static DoctownException nothingThere(String location, @Nullable String subdirectory) {
      return subdirectory == null
          ? new DoctownException(
              ErrorCode.REPOSITORY_EMPTY,
              "--repo "
                  + location
                  + ": expected at least one file; commit some, or choose another --ref")
          : new DoctownException(
              ErrorCode.PATH_NOT_FOUND,
              "--path "
                  + subdirectory
                  + ": expected a folder with files in "
                  + location
                  + "; give its path from the repository's root");
    }

    private static DoctownException nothingTaken(RepositorySpec spec) {
      List<String> options = new ArrayList<>();
      spec.getIncludes().forEach(glob -> options.add("--include '" + glob + "'"));
      spec.getExcludes().forEach(glob -> options.add("--exclude '" + glob + "'"));
      return new DoctownException(
          ErrorCode.OPTION_INVALID,
          String.join(" ", options)
              + ": leaves no file to process; globs match paths from the repository's root, such as"
              + " src/**/*.java");
    }

    private static SnapshotPlace place(RepositorySource source, SnapshotAddress address) {
      return new SnapshotPlace(
          source.getClass().getName(), address.objectStore(), address.workTree(), address.head());
    }

    private static RepositoryRead.Builder found(String repository, RepositoryIdentity identity) {
      return RepositoryRead.newBuilder()
          .setRepository(repository)
          .setName(identity.name())
          .setRemote(identity.remote())
          .setCommit(identity.commit())
          .setRef(identity.ref())
          .setCommitTime(identity.commitTime())
          .setDirty(identity.dirty())
          .setContentHash(identity.contentHash());
    }

    private static RepositoryRead unreadable(RepositorySpec spec, DoctownException e) {
      return RepositoryRead.newBuilder()
          .setRepository(Digests.id(spec.getLocation()))
          .setName("")
          .setDirty(false)
          .setContentHash("")
          .setBatches(0)
          .setFiles(0)
          .setFault(FaultRecords.record(e))
          .build();
    }
  }
}
