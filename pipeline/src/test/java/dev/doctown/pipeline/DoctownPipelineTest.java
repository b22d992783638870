package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.FaultRecords;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.HashEmbedders;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctownPipelineTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void runnersParallelismAndOrderOfTheSourceChangeNoByte() throws IOException {
    String location = MemoryRepositories.put("same", GeneratedRepository.files(11, 300));

    PackReceipt first = build(Builds.direct(1), location, "direct1");

    assertNull(first.getFault());
    byte[] expected = bytes(first);
    assertArrayEquals(expected, bytes(build(Builds.direct(2), location + ":1", "direct2")));
    assertArrayEquals(expected, bytes(build(Builds.direct(4), location + ":2", "direct4")));
    assertArrayEquals(expected, bytes(build(Builds.flink(1), location + ":3", "flink1")));
    assertArrayEquals(expected, bytes(build(Builds.flink(2), location + ":4", "flink2")));
    assertArrayEquals(expected, bytes(build(Builds.flink(4), location + ":5", "flink4")));
  }

  @Test
  void vectorsOfThePreviousPackAreNotComputedAgain() throws IOException {
    Map<String, byte[]> files = GeneratedRepository.files(12, 60);
    String location = MemoryRepositories.put("reuse", files);
    PackReceipt first = build(Builds.direct(2), location, "first");
    Path previous = Path.of(String.valueOf(first.getPath()));

    PackReceipt second =
        Builds.build(
            Builds.direct(2),
            Builds.settings(location, folder.resolve("second"), "hash:first", previous));

    assertEquals(0, second.getTextsComputed());
    assertEquals(first.getTextsComputed(), second.getTextsReused());
    assertArrayEquals(bytes(first), bytes(second));
  }

  @Test
  void onlyTextsThatThePreviousPackLacksAreComputed() {
    Map<String, byte[]> files = GeneratedRepository.files(13, 60);
    PackReceipt first = build(Builds.direct(2), MemoryRepositories.put("grows", files), "grown");
    files.put("new.txt", "one more text\n".getBytes(StandardCharsets.UTF_8));

    PackReceipt second =
        Builds.build(
            Builds.direct(2),
            Builds.settings(
                MemoryRepositories.put("grows", files),
                folder.resolve("again"),
                "hash:grown",
                Path.of(String.valueOf(first.getPath()))));

    assertEquals(1, second.getTextsComputed());
    assertEquals(first.getTextsComputed(), second.getTextsReused());
  }

  @Test
  void vectorsOfAnotherModelAreNotReused() {
    String location = MemoryRepositories.put("other", GeneratedRepository.files(14, 20));
    PackReceipt first = build(Builds.direct(2), location, "one");

    PackReceipt second =
        Builds.build(
            Builds.direct(2),
            Builds.settings(
                location,
                folder.resolve("two"),
                "hash:two",
                Path.of(String.valueOf(first.getPath()))));

    assertEquals(0, second.getTextsReused());
    assertTrue(second.getTextsComputed() > 0);
  }

  @Test
  void previousPackThatCannotBeReadIsNoFault() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.docpack"), "no pack");
    String location = MemoryRepositories.put("damaged", GeneratedRepository.files(15, 20));

    PackReceipt receipt =
        Builds.build(
            Builds.direct(2),
            Builds.settings(location, folder.resolve("work"), "hash:damaged", damaged));

    assertNull(receipt.getFault());
    assertEquals(0, receipt.getTextsReused());
  }

  @Test
  void permanentFaultsAreCodedOnBothRunners() {
    String location = MemoryRepositories.put("fault", GeneratedRepository.files(16, 20));

    assertEquals(
        ErrorCode.REPOSITORY_NOT_FOUND,
        fault(build(Builds.direct(2), "memory:nowhere", "nowhere")));
    assertEquals(
        ErrorCode.MODEL_INVALID,
        fault(
            Builds.build(
                Builds.direct(2),
                Builds.settings(location, folder.resolve("broken"), "hash:broken", null))));
    assertEquals(
        ErrorCode.MODEL_INVALID,
        fault(
            Builds.build(
                Builds.flink(2),
                Builds.settings(location, folder.resolve("broken2"), "hash:broken", null))));
  }

  @Test
  void unusableWorkDirectoryKeepsItsCodeThroughBothRunners() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String location = MemoryRepositories.put("unusable", GeneratedRepository.files(17, 20));
    BuildSettings settings = Builds.settings(location, file, "hash:unusable", null);

    for (DoctownPipelineOptions options : List.of(Builds.direct(2), Builds.flink(2))) {
      RuntimeException thrown =
          assertThrows(RuntimeException.class, () -> Builds.build(options, settings));

      assertEquals(List.of(ErrorCode.WORK_DIRECTORY_UNUSABLE), codes(thrown));
    }
  }

  @Test
  void theManifestHasTheOptionsThatShapeContent() {
    String location = MemoryRepositories.put("options", Map.of("a.txt", new byte[] {'a'}));

    PackReceipt receipt =
        Builds.build(
            Builds.direct(1),
            Builds.settings(location, 30, folder.resolve("options"), "hash:options", null));

    try (Docpack pack = Docpack.open(Path.of(String.valueOf(receipt.getPath())))) {
      assertEquals(
          Map.of(
              "embed", "source",
              "exclude", "",
              "history", "30",
              "include", "",
              "max-file-bytes", "8388608",
              "skip-embeddings", "false"),
          pack.manifest().description().options());
    }
  }

  @Test
  void modelIsOpenedOncePerProcess() {
    String location = MemoryRepositories.put("opened", GeneratedRepository.files(18, 100));

    build(Builds.flink(4), location, "opened");

    assertEquals(1, HashEmbedders.opened("hash:opened"));
  }

  private PackReceipt build(DoctownPipelineOptions options, String location, String name) {
    String model =
        name.startsWith("direct") || name.startsWith("flink") ? "hash:same" : "hash:" + name;
    return Builds.build(options, Builds.settings(location, folder.resolve(name), model, null));
  }

  private static List<ErrorCode> codes(Throwable thrown) {
    List<ErrorCode> codes = new ArrayList<>();
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DoctownException coded) {
        codes.add(coded.code());
      }
    }
    return codes;
  }

  private static ErrorCode fault(PackReceipt receipt) {
    return FaultRecords.exception(receipt.getFault()).code();
  }

  private static byte[] bytes(PackReceipt receipt) throws IOException {
    return Files.readAllBytes(Path.of(String.valueOf(receipt.getPath())));
  }
}
