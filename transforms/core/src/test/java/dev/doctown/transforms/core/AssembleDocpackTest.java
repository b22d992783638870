package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.AnalysisResults;
import dev.doctown.transforms.core.analysis.AnalysisStep;
import dev.doctown.transforms.core.analysis.GraphStep;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.HashEmbedders;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.graph.GraphLimits;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssembleDocpackTest {
  private static final String MODEL = "hash:assembly";

  @TempDir private Path folder = Path.of("");

  @Test
  void packHoldsEveryFileAndVectorInOrder() throws IOException {
    Map<String, byte[]> files = GeneratedRepository.files(8, 200);

    PackReceipt receipt = build(MemoryRepositories.put("whole", files), read());

    Path path = Path.of(String.valueOf(receipt.getPath()));
    assertEquals(Digests.sha256(Files.readAllBytes(path)), receipt.getSha256());
    assertEquals(Files.size(path), receipt.getBytes());
    assertEquals("whole", receipt.getName());
    assertNull(receipt.getFault());
    try (Docpack pack = Docpack.open(path)) {
      assertEquals(
          files.keySet().stream().sorted(Utf8Order.INSTANCE).toList(),
          rows(pack, DocpackTable.FILES).stream().map(FileRow::getPath).toList());
      List<String> wanted =
          rows(pack, DocpackTable.CHUNKS).stream()
              .map(ChunkRow::getEmbeddingTextSha256)
              .filter(text -> text != null)
              .distinct()
              .sorted(Utf8Order.INSTANCE)
              .toList();
      List<EmbeddingVector> vectors = vectors(pack);
      assertEquals(wanted, vectors.stream().map(EmbeddingVector::textSha256).toList());
      assertEquals(wanted.size(), receipt.getTextsComputed());
      for (EmbeddingVector vector : vectors) {
        assertArrayEquals(HashEmbedders.vector(vector.textSha256()), vector.vector());
      }
    }
  }

  @Test
  void textWithoutVectorIsAFailureAndItsChunkNamesNone() {
    PackReceipt receipt =
        build(
            MemoryRepositories.put(
                "failure",
                Map.of("bad.txt", utf8(HashEmbedders.REFUSED + "\n"), "good.txt", utf8("fine\n"))),
            read());

    try (Docpack pack = Docpack.open(Path.of(String.valueOf(receipt.getPath())))) {
      List<ChunkRow> chunks = rows(pack, DocpackTable.CHUNKS);
      assertNull(chunks.get(0).getEmbeddingTextSha256());
      assertEquals(
          List.of(String.valueOf(chunks.get(1).getEmbeddingTextSha256())),
          vectors(pack).stream().map(EmbeddingVector::textSha256).toList());
      assertEquals(
          List.of("embed EMBED_FAILED " + chunks.get(0).getChunkId()),
          rows(pack, DocpackTable.FAILURES).stream().map(AssembleDocpackTest::describe).toList());
      assertEquals(false, pack.manifest().description().complete());
    }
  }

  @Test
  void packHoldsWhatTheAnalysisGave() {
    AnalyzeRepository analyze = AnalyzeRepository.into(WorkDirectory.at(folder));
    PackReceipt receipt =
        build(
            MemoryRepositories.put(
                "analyzed", Map.of("a.md", utf8("# One\n\n## Two\n"), "b.txt", utf8("plain\n"))),
            read(),
            analyze.withSteps(List.of(new GraphStep(GraphLimits.defaults()), new OneSubsystem())));

    Path path = Path.of(String.valueOf(receipt.getPath()));
    assertEquals(List.of(), DocpackVerifier.verify(path));
    try (Docpack pack = Docpack.open(path)) {
      assertEquals(
          List.of("a.md 5eed", "b.txt null"),
          rows(pack, DocpackTable.FILES).stream()
              .map(file -> file.getPath() + " " + file.getSubsystemId())
              .toList());
      assertEquals(
          List.of("All"),
          rows(pack, DocpackTable.SUBSYSTEMS).stream().map(SubsystemRow::getName).toList());
      assertEquals(2, rows(pack, DocpackTable.EDGES).size());
      for (SymbolRow symbol : rows(pack, DocpackTable.SYMBOLS)) {
        assertTrue(symbol.getRank() > 0, symbol.toString());
        assertEquals(0, symbol.getFanIn(), symbol.toString());
        assertEquals(0, symbol.getFanOut(), symbol.toString());
      }
      assertEquals(2, pack.manifest().rowsOf(DocpackTable.EDGES));
      assertEquals(0, pack.manifest().rowsOf(DocpackTable.QUICKSTART));
    }
  }

  @Test
  void packOfARepositoryTooLargeForItsGraphLacksRelationsOnly() {
    AnalyzeRepository analyze = AnalyzeRepository.into(WorkDirectory.at(folder));
    PackReceipt receipt =
        build(
            MemoryRepositories.put("too-large", GeneratedRepository.files(19, 60)),
            read(),
            analyze.withSteps(List.of(new GraphStep(new GraphLimits(5, 5)))));

    Path path = Path.of(String.valueOf(receipt.getPath()));
    assertEquals(List.of(), DocpackVerifier.verify(path));
    try (Docpack pack = Docpack.open(path)) {
      assertEquals(
          List.of("analyze ANALYSIS_TOO_LARGE graph"),
          rows(pack, DocpackTable.FAILURES).stream().map(AssembleDocpackTest::describe).toList());
      assertEquals(60, rows(pack, DocpackTable.FILES).size());
      assertEquals(List.of(), rows(pack, DocpackTable.EDGES));
      assertTrue(rows(pack, DocpackTable.SYMBOLS).stream().allMatch(row -> row.getRank() == null));
      assertTrue(pack.manifest().description().complete());
    }
  }

  @Test
  void receiptIsReadBackFromTheWorkDirectory() {
    PackReceipt receipt =
        build(MemoryRepositories.put("receipt", GeneratedRepository.files(9, 10)), read());

    assertEquals(List.of(receipt), PackReceipts.read(WorkDirectory.at(folder)));
  }

  @Test
  void repositoryThatCannotBeReadIsAReceiptWithItsFault() {
    PackReceipt receipt = build("memory:not-there", read());

    assertEquals("REPOSITORY_NOT_FOUND", receipt.getFault().getCode());
    assertNull(receipt.getPath());
  }

  @Test
  void withoutTheSortOfTheListingThereIsNoPack() {
    String location = MemoryRepositories.put("sabotage", GeneratedRepository.files(10, 200)) + ":3";

    PackReceipt receipt =
        build(
            location,
            read().withOrder((Comparator<String> & Serializable) (unusedLeft, unusedRight) -> 0));

    assertEquals("BUG", receipt.getFault().getCode());
    assertNull(receipt.getPath());
  }

  private record OneSubsystem() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "subsystems";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) throws IOException {
      results.writeSorted(
          RunKind.SUBSYSTEMS,
          List.of(
              SubsystemRow.newBuilder()
                  .setSubsystemId("5eed")
                  .setName("All")
                  .setConfidence(100)
                  .setFiles(List.of("a.md"))
                  .setSymbols(List.of())
                  .setDependsOn(List.of())
                  .setEvidence(List.of())
                  .setProvenance("extracted")
                  .build()));
      results.writeSorted(RunKind.FILE_SUBSYSTEMS, List.of(new FileSubsystem("a.md", "5eed")));
    }
  }

  private ReadRepository read() {
    return ReadRepository.into(WorkDirectory.at(folder));
  }

  private PackReceipt build(String location, ReadRepository read) {
    return build(location, read, AnalyzeRepository.into(WorkDirectory.at(folder)));
  }

  private PackReceipt build(String location, ReadRepository read, AnalyzeRepository analyze) {
    WorkDirectory workDirectory = WorkDirectory.at(folder);
    TransformRun.run(pipeline -> graph(pipeline, workDirectory, location, read, analyze));
    List<PackReceipt> receipts = PackReceipts.read(workDirectory);
    assertEquals(1, receipts.size());
    return receipts.get(0);
  }

  private static void graph(
      Pipeline pipeline,
      WorkDirectory workDirectory,
      String location,
      ReadRepository read,
      AnalyzeRepository analyze) {
    PCollectionTuple listed =
        pipeline.apply(TransformRun.specs(TransformRun.spec(location))).apply(read);
    PCollection<ChunkBatch> chunks =
        listed
            .get(ReadRepository.FILES)
            .apply(ChunkSource.into(workDirectory, ChunkSettings.defaults()));
    PCollectionTuple.of(GroupParts.REPOSITORIES, listed.get(ReadRepository.REPOSITORIES))
        .and(GroupParts.CHUNKS, chunks)
        .and(GroupParts.ANALYSES, TransformRun.analyses(listed, chunks, analyze))
        .and(GroupParts.VECTORS, chunks.apply(EmbedChunks.with(workDirectory, MODEL)))
        .apply(
            AssembleDocpack.into(
                workDirectory, new PackSettings("0.1.0", Map.of("embed", "source"), MODEL, null)));
  }

  private static String describe(FailureRow row) {
    return row.getStage() + " " + row.getCode() + " " + row.getSubject();
  }

  private static <R extends SpecificRecord> List<R> rows(Docpack pack, DocpackTable<R> table) {
    List<R> rows = new ArrayList<>();
    try (RowIterator<R> iterator = pack.rows(table)) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<EmbeddingVector> vectors(Docpack pack) {
    List<EmbeddingVector> vectors = new ArrayList<>();
    try (RowIterator<EmbeddingVector> iterator = pack.embeddings()) {
      iterator.forEachRemaining(vectors::add);
    }
    return vectors;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
