package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildSettingsTest {

  @Test
  void settingsSurviveTheTripAsJson() {
    BuildSettings settings = settings("src/main", 1000, 8 << 20, "/tmp/work");

    assertEquals(settings, BuildSettings.fromJson(settings.toJson()));
  }

  @ParameterizedTest
  @CsvSource({"src, src", "src/, src", "./src//main/, src/main", ".,"})
  void subdirectoryHasOneForm(String given, @Nullable String held) {
    assertEquals(held, settings(given, 0, 1, "/tmp/work").subdirectory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../other", "a/../../b", "/etc"})
  void subdirectoryOutsideTheRepositoryIsAnInvalidOption(String given) {
    assertInvalid("--path " + given, () -> settings(given, 0, 1, "/tmp/work"));
  }

  @Test
  void limitBelowOneByteIsAnInvalidOption() {
    assertInvalid("--max-file-bytes 0", () -> settings(null, 0, 0, "/tmp/work"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void historyOutOfItsRangeIsAnInvalidOption(int history) {
    assertInvalid("--history " + history, () -> settings(null, history, 1, "/tmp/work"));
  }

  @Test
  void relativeWorkDirectoryIsAnInvalidOption() {
    assertInvalid("--work-dir work", () -> settings(null, 0, 1, "work"));
  }

  @Test
  void jsonOfSomethingElseIsAnInvalidOption() {
    assertInvalid("--buildSettings", () -> BuildSettings.fromJson("{}x"));
  }

  private static void assertInvalid(String start, Executable build) {
    DoctownException thrown = assertThrows(DoctownException.class, build);
    assertEquals(ErrorCode.OPTION_INVALID, thrown.code());
    assertEquals(start, String.valueOf(thrown.getMessage()).split(":")[0]);
  }

  private static BuildSettings settings(
      @Nullable String subdirectory, int history, int maxFileBytes, String workDirectory) {
    return new BuildSettings(
        "https://example.org/a/b.git",
        null,
        subdirectory,
        List.of("*.java"),
        List.of("test/", "caf\u00E9/\uD83D\uDE00 *"),
        history,
        "sentence-transformers/all-MiniLM-L6-v2",
        false,
        true,
        maxFileBytes,
        Path.of(workDirectory),
        Path.of("/tmp/old one.docpack"),
        "0.1.0",
        null,
        List.of(Path.of("/tmp/b.docpack")));
  }
}
