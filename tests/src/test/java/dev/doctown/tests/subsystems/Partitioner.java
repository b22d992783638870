package dev.doctown.tests.subsystems;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.AnalysisResults;
import dev.doctown.transforms.core.analysis.AnalysisStep;
import dev.doctown.transforms.core.analysis.GraphStep;
import dev.doctown.transforms.core.analysis.ManifestStep;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.analysis.SubsystemMap;
import dev.doctown.transforms.core.analysis.SubsystemStep;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.chunk.ChunkedFile;
import dev.doctown.transforms.core.chunk.FileChunker;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.graph.GraphLimits;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The product's own steps up to the subsystems, in this process and without Beam, for many states
 * of one repository: a file that is the same in two states is parsed once. {@code
 * SubsystemsOfPacksTest} shows that a pack's subsystems are the same.
 */
final class Partitioner {
  private final WorkDirectory workDirectory;
  private final ChunkSettings settings = ChunkSettings.defaults();
  private final FileChunker chunker = new FileChunker(settings, Engines.parsers());
  private final Map<List<Object>, ChunkBatch> chunked = new HashMap<>();

  /**
   * @param folder empty; what the steps write is put there
   */
  Partitioner(Path folder) {
    this.workDirectory = WorkDirectory.at(folder);
    workDirectory.create();
  }

  /** What the steps find out about one state. */
  record Result(
      SubsystemMap subsystems,
      SymbolGraph graph,
      List<SymbolRow> symbols,
      List<FileRow> files,
      ManifestFacts manifests) {}

  /**
   * The subsystems of a commit.
   *
   * @param name of the repository
   * @param ref the commit; null for the work tree
   */
  Result of(String name, Path repository, @Nullable String ref) throws IOException {
    try (RepositorySnapshot snapshot = open(repository, ref)) {
      return of(name, files(snapshot));
    }
  }

  /** The files of a commit or a work tree, with their contents in memory. */
  List<SourceFile> load(Path repository, @Nullable String ref) throws IOException {
    List<SourceFile> loaded = new ArrayList<>();
    try (RepositorySnapshot snapshot = open(repository, ref)) {
      for (SourceFile file : files(snapshot)) {
        byte[] content =
            chunker.refusalUnread(file.entry()) == null ? file.content().read() : new byte[0];
        loaded.add(new SourceFile(file.entry(), () -> content));
      }
    }
    return loaded;
  }

  private RepositorySnapshot open(Path repository, @Nullable String ref) {
    String location = repository.toString();
    return Engines.source(location)
        .open(new RepositoryRequest(location, ref, workDirectory.path(), List.of(), 0));
  }

  private List<SourceFile> files(RepositorySnapshot snapshot) {
    return snapshot.files().stream()
        .map(file -> new SourceFile(file, () -> snapshot.read(file, settings.maxFileBytes())))
        .toList();
  }

  RepositoryView view(String name, List<SourceFile> files) throws IOException {
    List<SourceFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(SourceFile::path, Utf8Order.INSTANCE));
    List<ChunkBatch> batches = new ArrayList<>();
    for (SourceFile file : sorted) {
      List<Object> key = List.of(file.path(), file.entry().blob(), file.entry().attributes());
      ChunkBatch batch = chunked.get(key);
      if (batch == null) {
        batch = batch(file);
        chunked.put(key, batch);
      }
      batches.add(batch);
    }
    RepositoryRead read =
        RepositoryRead.newBuilder()
            .setRepository(name)
            .setName(name)
            .setDirty(false)
            .setContentHash("")
            .setBatches(batches.size())
            .setFiles(batches.size())
            .build();
    return new RepositoryView(workDirectory, read, batches);
  }

  /** The subsystems of these files, in whatever order they come. */
  Result of(String name, List<SourceFile> files) throws IOException {
    RepositoryView view = view(name, files);
    AnalysisResults results = new AnalysisResults(workDirectory);
    for (AnalysisStep step :
        List.of(new GraphStep(GraphLimits.defaults()), new ManifestStep(), new SubsystemStep())) {
      results.add(step, view);
    }
    return new Result(
        results.find(SubsystemMap.class).orElseThrow(),
        results.find(SymbolGraph.class).orElseThrow(),
        all(view.symbols()),
        all(view.files()),
        results.find(ManifestFacts.class).orElseThrow());
  }

  private static <R> List<R> all(RowIterator<R> rows) {
    List<R> all = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  private ChunkBatch batch(SourceFile file) throws IOException {
    ChunkedFile rows = rows(file);
    List<RunAddress> runs = new ArrayList<>();
    RunWriter.write(workDirectory, RunKind.FILES, List.of(rows.file())).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.CHUNKS, rows.chunks()).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.SYMBOLS, rows.symbols()).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.REFERENCES, rows.references()).ifPresent(runs::add);
    return ChunkBatch.newBuilder()
        .setRepository("")
        .setNumber(0)
        .setFirstPath(file.path())
        .setLastPath(file.path())
        .setFiles(1)
        .setTexts(0)
        .setTextsLeftOut(0)
        .setRuns(runs)
        .build();
  }

  private ChunkedFile rows(SourceFile file) throws IOException {
    ErrorCode refusal = chunker.refusalUnread(file.entry());
    if (refusal != null) {
      return chunker.skip(file.entry(), refusal);
    }
    try {
      return chunker.chunk(file.entry(), file.content().read());
    } catch (DoctownException e) {
      return chunker.skip(file.entry(), e.code());
    }
  }
}
