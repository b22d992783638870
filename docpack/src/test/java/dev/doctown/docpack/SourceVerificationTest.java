package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryFile.Kind;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SnapshotAddress;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVerificationTest {

  /** A repository in memory. */
  private static final class Source implements RepositorySnapshot {
    final TreeMap<String, byte[]> contents = new TreeMap<>(Utf8Order.INSTANCE);
    RepositoryIdentity identity = SmallPack.description().source();

    Source() {
      contents.put("README.md", SmallPack.README.getBytes(StandardCharsets.UTF_8));
      contents.put("empty.txt", new byte[0]);
      contents.put("latin1.txt", SmallPack.LATIN1);
      contents.put("logo.png", new byte[70]);
      contents.put("src/Hello.java", SmallPack.JAVA.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public RepositoryIdentity identity() {
      return identity;
    }

    // NullAway does not see in a class file that an array may be null.
    @SuppressWarnings("NullAway")
    @Override
    public List<RepositoryFile> files() {
      return contents.entrySet().stream()
          .map(
              file ->
                  new RepositoryFile(
                      file.getKey(),
                      null,
                      Kind.FILE,
                      file.getValue().length,
                      "b1".repeat(20),
                      false,
                      Map.of(),
                      null))
          .toList();
    }

    @Override
    public byte[] read(RepositoryFile file, int limit) {
      byte[] content = contents.getOrDefault(file.path(), new byte[0]);
      if (content.length > limit) {
        throw new DoctownException(ErrorCode.FILE_TOO_LARGE, file.path());
      }
      return content;
    }

    @Override
    public SnapshotAddress address() {
      return new SnapshotAddress(null, null, null);
    }

    @Override
    public void close() {}
  }

  private static List<String> findings(Path folder, Source source) {
    Path file = folder.resolve("demo.docpack");
    new SmallPack().write(folder.resolve("work"), file);
    return DocpackVerifier.verify(file, source).stream()
        .map(finding -> finding.code() + " " + finding.subject())
        .toList();
  }

  @Test
  void theSourceThePackWasMadeFromAgrees(@TempDir Path folder) {
    assertEquals(List.of(), findings(folder, new Source()));
  }

  @Test
  void otherBytesOfTheSameLengthAreFound(@TempDir Path folder) {
    Source source = new Source();
    source.contents.put("latin1.txt", "cafe\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("SOURCE_CONTENT files (latin1.txt)"), findings(folder, source));
  }

  @Test
  void anotherSizeOfASkippedFileIsFound(@TempDir Path folder) {
    Source source = new Source();
    source.contents.put("logo.png", new byte[71]);
    assertEquals(List.of("SOURCE_CONTENT files (logo.png)"), findings(folder, source));
  }

  @Test
  void filesMoreAndLessAreFound(@TempDir Path folder) {
    Source source = new Source();
    source.contents.remove("empty.txt");
    source.contents.put("new.txt", new byte[1]);
    assertEquals(
        List.of("SOURCE_FILE files (empty.txt)", "SOURCE_FILE new.txt"), findings(folder, source));
  }

  private static RepositoryIdentity identity(@Nullable String commit, String contentHash) {
    RepositoryIdentity was = SmallPack.description().source();
    return new RepositoryIdentity(
        was.name(), was.remote(), commit, was.ref(), was.commitTime(), false, contentHash);
  }

  private static List<String> sayings(Path folder, Source source) {
    return DocpackVerifier.verify(written(folder), source).stream()
        .map(finding -> finding.code() + " " + finding.message())
        .toList();
  }

  @Test
  void anotherCommitIsFound(@TempDir Path folder) {
    Source source = new Source();
    source.identity = identity("beef", "11".repeat(32));
    assertEquals(
        List.of(
            "SOURCE_STATE the source is commit beef, content "
                + "11".repeat(32)
                + "; the pack was made from commit c0ffee, content "
                + "11".repeat(32)),
        sayings(folder, source));
  }

  @Test
  void aSourceWithoutCommitIsCalledAFolder(@TempDir Path folder) {
    Source source = new Source();
    source.identity = identity(null, "22".repeat(32));
    assertEquals(
        List.of(
            "SOURCE_STATE the source is a folder without commits, content "
                + "22".repeat(32)
                + "; the pack was made from commit c0ffee, content "
                + "11".repeat(32)),
        sayings(folder, source));
  }

  private static Path written(Path folder) {
    Path file = folder.resolve("demo.docpack");
    new SmallPack().write(folder.resolve("work"), file);
    return file;
  }
}
