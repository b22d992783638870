package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.FileBatch;
import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RepositorySpec;
import dev.doctown.transforms.core.TransformRun.Listed;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRepositoryTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void batchesAreContiguousRangesInBytewiseOrder() {
    Map<String, byte[]> files = GeneratedRepository.files(1, 900);
    String location = MemoryRepositories.put("ranges", files);

    Listed listed = TransformRun.list(read(), TransformRun.spec(location + ":42"));

    List<String> expected = files.keySet().stream().sorted(Utf8Order.INSTANCE).toList();
    assertEquals(expected, paths(listed));
    RepositoryRead repository = listed.repositories().get(0);
    assertEquals(listed.batches().size(), repository.getBatches());
    assertEquals(900, repository.getFiles());
    assertTrue(listed.batches().size() > WorkRanges.COUNT / 2, "most ranges have something to do");
  }

  @Test
  void orderOfTheSourceChangesNothing() {
    String location = MemoryRepositories.put("order", GeneratedRepository.files(2, 300));

    List<List<FileEntry>> plain = entries(TransformRun.list(read(), TransformRun.spec(location)));
    List<List<FileEntry>> shuffled =
        entries(TransformRun.list(read(), TransformRun.spec(location + ":7")));

    assertEquals(plain, shuffled);
  }

  @Test
  void withoutTheSortTheOrderOfTheSourceShows() {
    String location = MemoryRepositories.put("unsorted", GeneratedRepository.files(2, 300));
    ReadRepository unsorted =
        read().withOrder((Comparator<String> & Serializable) (unusedLeft, unusedRight) -> 0);

    assertNotEquals(
        entries(TransformRun.list(unsorted, TransformRun.spec(location + ":7"))),
        entries(TransformRun.list(unsorted, TransformRun.spec(location + ":8"))));
  }

  @Test
  void filesThatTheGlobsLeaveOutCarryTheirCode() {
    String location =
        MemoryRepositories.put(
            "globs", Map.of("a.py", new byte[1], "b.md", new byte[1], "doc/c.py", new byte[1]));
    RepositorySpec spec =
        new RepositorySpec(location, null, null, List.of("*.py"), List.of("doc/"), List.of(), 0);

    Map<String, String> codes = new TreeMap<>();
    for (FileBatch batch : TransformRun.list(read(), spec).batches()) {
      batch
          .getFiles()
          .forEach(file -> codes.put(file.getPath(), String.valueOf(file.getUnreadable())));
    }

    assertEquals(
        Map.of("a.py", "null", "b.md", "FILE_EXCLUDED", "doc/c.py", "FILE_EXCLUDED"), codes);
  }

  @Test
  void progressCountsTheFilesThatTheGlobsTake() {
    String location =
        MemoryRepositories.put(
            "counted", Map.of("a.py", new byte[1], "b.md", new byte[1], "c.py", new byte[1]));
    RepositorySpec spec =
        new RepositorySpec(location, null, null, List.of("*.py"), List.of(), List.of(), 0);

    PipelineResult result =
        TransformRun.run(pipeline -> TransformRun.chunks(pipeline, WorkDirectory.at(folder), spec));

    assertEquals(2, TransformRun.counted(result, BuildCounters.FILES_TOTAL));
    assertEquals(2, TransformRun.counted(result, BuildCounters.FILES_DONE));
  }

  @Test
  void filesOutsideTheSubdirectoryAreNotListed() {
    String location =
        MemoryRepositories.put(
            "subdirectory",
            Map.of("src/a", new byte[1], "src/b/c", new byte[1], "srcs/d", new byte[1]));

    Listed listed =
        TransformRun.list(
            read(), new RepositorySpec(location, null, "src", List.of(), List.of(), List.of(), 0));

    assertEquals(List.of("src/a", "src/b/c"), paths(listed));
  }

  @Test
  void historyIsReadWhereTheFilesAre() {
    List<SourceCommit> commits =
        List.of(
            new SourceCommit("3", 3, List.of(new ChangedFile("a", 1, 0))),
            new SourceCommit("2", 2, List.of(new ChangedFile("a", 0, 1))),
            new SourceCommit("1", 1, List.of(new ChangedFile("a", 2, 0))));
    String location = MemoryRepositories.put("history", Map.of("a", new byte[1]), commits);

    assertEquals(commits.subList(0, 2), history(location, 2));
    assertEquals(List.of(), history(location, 0));
  }

  private List<SourceCommit> history(String location, int asked) {
    RepositorySpec spec =
        new RepositorySpec(location, null, null, List.of(), List.of(), List.of(), asked);
    List<SourceCommit> found = new ArrayList<>();
    try (Lease<RepositorySnapshot> snapshot =
        Engines.snapshot(TransformRun.list(read(), spec).batches().get(0).getPlace())) {
      snapshot.get().history(10, found::add);
    }
    return found;
  }

  @Test
  void repositoryThatIsNotThereIsARecordWithItsFault() {
    assertFault("REPOSITORY_NOT_FOUND", TransformRun.spec("memory:nowhere"));
  }

  @Test
  void locationThatNoSourceUnderstandsIsARecordWithItsFault() {
    assertFault("REPOSITORY_UNSUPPORTED", TransformRun.spec("gopher://example.org/"));
  }

  @Test
  void subdirectoryWithoutFilesIsARecordWithItsFault() {
    String location = MemoryRepositories.put("nothing-there", Map.of("a", new byte[1]));

    assertFault(
        "PATH_NOT_FOUND",
        new RepositorySpec(location, null, "src", List.of(), List.of(), List.of(), 0));
  }

  @Test
  void globsThatLeaveOutEveryFileAreARecordWithItsFault() {
    String location = MemoryRepositories.put("left-out", Map.of("a.py", new byte[1]));

    assertFault(
        "OPTION_INVALID",
        new RepositorySpec(location, null, null, List.of("*.pyx"), List.of(), List.of(), 0));
  }

  @Test
  void repositoryWithoutFilesIsARecordWithItsFault() {
    assertFault("REPOSITORY_EMPTY", TransformRun.spec(MemoryRepositories.put("empty", Map.of())));
  }

  private void assertFault(String code, RepositorySpec spec) {
    Listed listed = TransformRun.list(read(), spec);

    assertEquals(List.of(), listed.batches());
    assertEquals(
        List.of(code),
        listed.repositories().stream().map(read -> read.getFault().getCode()).toList());
  }

  private ReadRepository read() {
    return ReadRepository.into(WorkDirectory.at(folder));
  }

  private static List<List<FileEntry>> entries(Listed listed) {
    return listed.batches().stream().map(FileBatch::getFiles).toList();
  }

  private static List<String> paths(Listed listed) {
    return listed.batches().stream()
        .flatMap(batch -> batch.getFiles().stream())
        .map(FileEntry::getPath)
        .toList();
  }
}
