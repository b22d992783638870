package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a name means, on a hub and on this disk. */
class ModelChoiceTest {
  @TempDir private Path folder = Path.of("");

  private static String failure(ErrorCode code, Executable call) {
    DoctownException fault = assertThrows(DoctownException.class, call);
    assertEquals(code, fault.code(), fault.getMessage());
    return String.valueOf(fault.getMessage());
  }

  private static List<String> choose(String name, String... paths) {
    return GgufChoice.choose(ModelName.of(name), List.of(paths), path -> "<" + path + ">");
  }

  @Test
  void ofSeveralOneMustBeNamed() {
    String[] paths = {"a-Q4.gguf", "a-Q8.gguf", "big/a-00001-of-00002.gguf"};

    assertEquals(
        "o/r has 3 models; name one of them, as in o/r:a-Q4.gguf; there are <a-Q4.gguf>,"
            + " <a-Q8.gguf>, <big/a-00001-of-00002.gguf>",
        failure(ErrorCode.OPTION_INVALID, () -> choose("o/r", paths)));
    assertEquals(List.of("a-Q8.gguf"), choose("o/r:a-Q8.gguf", paths));
    assertEquals(
        "o/r has no file 'b.gguf'; there are <a-Q4.gguf>, <a-Q8.gguf>,"
            + " <big/a-00001-of-00002.gguf>",
        failure(ErrorCode.MODEL_NOT_FOUND, () -> choose("o/r:b.gguf", paths)));
  }

  @Test
  void partsBelongTogether() {
    String[] paths = {"big/a-00001-of-00002.gguf", "big/a-00002-of-00002.gguf", "README.md"};

    assertEquals(List.of(paths).subList(0, 2), choose("o/r", paths));
    assertEquals(List.of(paths).subList(0, 2), choose("o/r:a-00002-of-00002.gguf", paths));
    assertEquals(
        "o/r has 1 of the 2 parts of a-00002-of-00002.gguf; all are needed",
        failure(ErrorCode.MODEL_NOT_FOUND, () -> choose("o/r", "a-00002-of-00002.gguf")));
  }

  @Test
  void otherFilesAreTakenWhenNamed() {
    assertEquals(List.of("onnx/model.onnx"), choose("o/r:model.onnx", "onnx/model.onnx", "x"));
    assertEquals(
        "o/r has no GGUF file; expected a repository with GGUF files, whose name often ends in"
            + " -GGUF",
        failure(ErrorCode.MODEL_NOT_FOUND, () -> choose("o/r", "model.safetensors")));
  }

  @Test
  void namesThatAreNone() {
    for (String name :
        List.of("o", "o/r/x", "o/r:", "o/r:../x", "/r", "../r", "o/r:a//b", "o r/x")) {
      assertEquals(
          "model '" + name + "': expected OWNER/REPO or OWNER/REPO:FILE",
          failure(ErrorCode.OPTION_INVALID, () -> ModelName.of(name)));
    }
    assertEquals("o/r:big/a.gguf", ModelName.of("o/r:big/a.gguf").toString());
  }

  @Test
  void aSplitModelIsFetchedWhole() throws IOException {
    try (HubFixture hub = new HubFixture()) {
      byte[] first = hub.file("a-00001-of-00002.gguf", 100);
      byte[] second = hub.file("a-00002-of-00002.gguf", 50);
      hub.file("b.gguf", 10);

      Path file =
          ModelPull.from(hub.server().address(), null, folder, (name, done, total) -> {})
              .pull(HubFixture.NAME.with("a-00001-of-00002.gguf"));

      assertArrayEquals(first, Files.readAllBytes(file));
      assertArrayEquals(
          second, Files.readAllBytes(folder.resolve("owner/repo/a-00002-of-00002.gguf")));
      assertEquals(file, ModelPlaces.resolve("owner/repo", folder));
    }
  }

  @Test
  void aNameIsThePathOfWhatWasPulled() throws IOException {
    Path repository = Files.createDirectories(folder.resolve("o/r/q"));
    Path model = Files.createFile(repository.resolve("m.gguf"));
    Files.createFile(repository.resolve("n.gguf.part"));

    assertEquals(model, ModelPlaces.resolve("o/r", folder));
    assertEquals(model, ModelPlaces.resolve("o/r:m.gguf", folder));
    assertEquals(model, ModelPlaces.resolve("o/r:q/m.gguf", folder));
    assertEquals(model, ModelPlaces.resolve(model.toString(), folder));
    assertEquals(
        "model 'x/y:m.gguf' is neither a path nor in "
            + folder
            + "; fetch it with: doctown models pull x/y:m.gguf",
        failure(ErrorCode.MODEL_NOT_FOUND, () -> ModelPlaces.resolve("x/y:m.gguf", folder)));
    assertEquals(
        "model '/no/such.gguf': there is no such file; expected a path, or OWNER/REPO[:FILE] of a"
            + " model that was pulled",
        failure(ErrorCode.MODEL_NOT_FOUND, () -> ModelPlaces.resolve("/no/such.gguf", folder)));
    Files.createFile(repository.resolve("n.gguf"));
    failure(ErrorCode.OPTION_INVALID, () -> ModelPlaces.resolve("o/r", folder));
  }

  @Test
  void foldersComeFromTheOptionTheVariableOrTheHome() {
    Map<String, String> environment = Map.of("V", "/v", "XDG_DATA_HOME", "/x");

    assertEquals(Path.of("/o"), DataFolders.folder(Path.of("/o"), environment, "V", "models"));
    assertEquals(Path.of("/v"), DataFolders.folder(null, environment, "V", "models"));
    assertEquals(
        Path.of("/x/doctown/models"), DataFolders.folder(null, environment, "W", "models"));
    assertEquals(
        Path.of(System.getProperty("user.home"), ".local/share/doctown/engines"),
        DataFolders.folder(null, Map.of("XDG_DATA_HOME", "relative"), "W", "engines"));
  }

  @Test
  void aPulledModelIsCalledAlikeOnEveryMachine(@TempDir Path folder) {
    ModelFolder models = new ModelFolder(folder);
    assertTrue(models.contains(folder.resolve("owner/repo/sub/m.gguf")));
    assertEquals("owner/repo:sub/m.gguf", models.spelling(folder.resolve("owner/repo/sub/m.gguf")));
    assertFalse(models.contains(folder.resolve("m.gguf")));
    assertFalse(models.contains(folder.resolve("../owner/repo/m.gguf")));
    assertEquals("m.gguf", ModelPlaces.spelling(folder.resolve("m.gguf")));
  }

  @Test
  void whatCanOnlyBeAModelInThisFormatIsMeant(@TempDir Path folder) throws IOException {
    assertTrue(ModelPlaces.isMeant("nowhere/m.gguf"));
    assertTrue(ModelPlaces.isMeant("owner/repo:m.gguf"));
    assertTrue(ModelPlaces.isMeant(Files.createFile(folder.resolve("weights")).toString()));
    assertFalse(ModelPlaces.isMeant(folder.toString()));
    assertFalse(ModelPlaces.isMeant("owner/repository-that-nobody-pulled"));
    assertFalse(ModelPlaces.isMeant("\0"));
  }
}
