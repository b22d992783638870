package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class EngineInstallTest {
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "package/LICENSE", "MIT",
              "package/package.json", "{}",
              "package/bins/x/libllama.so", "llama",
              "package/bins/x/llama-addon.node", "addon",
              "package/bins/x/libggml-cuda.so", "thirteen"));

  @TempDir private Path engines = Path.of("");

  private final Loopback registry = new Loopback();

  EngineInstallTest() throws IOException {}

  @AfterEach
  void stop() {
    registry.close();
  }

  private static byte[] archive(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        boolean isLink = file.getValue().startsWith("-> ");
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry =
            isLink
                ? new TarArchiveEntry(file.getKey(), TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(file.getKey(), true);
        if (isLink) {
          entry.setLinkName(file.getValue().substring(3));
        } else {
          entry.setSize(content.length);
        }
        tar.putArchiveEntry(entry);
        if (!isLink) {
          tar.write(content);
        }
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private EnginePackage serve(String name, Map<String, String> files) throws IOException {
    byte[] archive = archive(files);
    EnginePackage part =
        new EnginePackage("@s/" + name, "1.2.3", integrity(archive), archive.length);
    registry.has("/@s/" + name + "/-/" + name + "-1.2.3.tgz", archive);
    return part;
  }

  private static String integrity(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
      return "sha512-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private EngineFolder install(String device, EnginePackage... parts) {
    return new EngineInstall(registry.address().toString(), engines, (file, done, total) -> {})
        .install(new EngineBuild("linux-x64", device, List.of(parts)));
  }

  private static String failure(ErrorCode code, Executable call) {
    DoctownException fault = assertThrows(DoctownException.class, call);
    assertEquals(code, fault.code(), fault.getMessage());
    return String.valueOf(fault.getMessage());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(engines)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> engines.relativize(file).toString())
          .sorted(Utf8Order.INSTANCE)
          .toList();
    }
  }

  @Test
  void librariesAndLicenceAreUnpackedOnce() throws IOException {
    EnginePackage part = serve("cpu", FILES);

    EngineFolder installed = install("cpu", part);
    install("cpu", part);

    assertEquals(engines.resolve("llama.cpp-v0.5.0-linux-x64"), installed.path());
    assertEquals(
        List.of(
            "llama.cpp-v0.5.0-linux-x64/LICENSE",
            "llama.cpp-v0.5.0-linux-x64/libggml-cuda.so",
            "llama.cpp-v0.5.0-linux-x64/libllama.so"),
        files());
    assertEquals(1, registry.asked("/").size());
    try (Stream<Path> left = Files.list(engines)) {
      assertEquals(List.of(installed.path()), left.toList());
    }
  }

  @Test
  void aLaterPackageReplacesFilesOfAnEarlierOne() throws IOException {
    EnginePackage first = serve("cuda", FILES);
    EnginePackage second =
        serve("ext", Map.of("package/bins/x/fallback/libggml-cuda.so", "twelve"));

    Path folder = install("cuda12", first, second).path();

    assertEquals(engines.resolve("llama.cpp-v0.5.0-linux-x64-cuda12"), folder);
    assertEquals("twelve", Files.readString(folder.resolve("libggml-cuda.so")));
    assertEquals("llama", Files.readString(folder.resolve("libllama.so")));
  }

  @Test
  void bytesThatAreNotPinnedAreRefused() throws IOException {
    EnginePackage pinned = serve("cpu", FILES);
    byte[] other = archive(FILES);
    other[other.length - 1] ^= 1;
    registry.has("/@s/cpu/-/cpu-1.2.3.tgz", other);

    String message = failure(ErrorCode.ENGINE_HASH_MISMATCH, () -> install("cpu", pinned));

    assertTrue(message.startsWith("cpu-1.2.3.tgz from 127.0.0.1 has SHA-512 "), message);
    assertEquals(List.of(), files());
  }

  @Test
  void entriesThatLeadElsewhereAreRefused() throws IOException {
    for (Map<String, String> hostile :
        List.of(
            Map.of("package/bins/x/../../../../evil.so", "x"),
            Map.of("/package/bins/x/evil.so", "x"),
            Map.of("other/evil.so", "x"),
            Map.of("package/bins/x/libllama.so", "-> /etc/passwd"))) {
      EnginePackage part = serve("cpu", hostile);

      String message = failure(ErrorCode.DOWNLOAD_FAILED, () -> install("cpu", part));

      assertTrue(message.contains("expected files in package/ alone"), message);
      assertEquals(List.of("downloads/cpu-1.2.3.tgz"), files());
      Files.delete(engines.resolve("downloads/cpu-1.2.3.tgz"));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(engines.resolve("file"), "a file");
    EngineInstall install =
        new EngineInstall(registry.address().toString(), file, (name, done, total) -> {});

    assertEquals(
        file.resolve("llama.cpp-v0.5.0-linux-x64")
            + " cannot be written: "
            + file
            + " is no folder; expected a folder that can be written to: name another one",
        failure(
            ErrorCode.OUTPUT_UNWRITABLE,
            () -> install.install(new EngineBuild("linux-x64", "cpu", List.of()))));
  }

  @Test
  void aRegistryWithoutItIsNamed() {
    EnginePackage part = new EnginePackage("@s/none", "1.2.3", integrity(new byte[1]), 1);

    assertEquals(
        "@s/none 1.2.3: "
            + registry.address()
            + " answers 404; name a registry that has it with --registry or NPM_CONFIG_REGISTRY",
        failure(ErrorCode.DOWNLOAD_FAILED, () -> install("cpu", part)));
  }

  @Test
  void whatAKilledInstallationLeftIsCleared() throws IOException {
    Path left = Files.createDirectories(engines.resolve(".new-999999999"));
    Files.createFile(left.resolve("half.so"));

    install("cpu", serve("cpu", FILES));

    assertTrue(Files.notExists(left));
  }

  @Test
  void theMostParticularEngineIsFound() throws IOException {
    assertEquals(
        "llama.cpp v0.5.0 for linux-x64, cpu is not in "
            + engines
            + "; fetch it with: doctown engines install",
        failure(
            ErrorCode.ENGINE_NOT_INSTALLED, () -> EngineFolder.preferred(engines, "linux-x64")));
    assertEquals(
        "llama.cpp v0.5.0 for win-x64, cpu is not in "
            + engines
            + "; and this version knows no build of it for that",
        failure(ErrorCode.ENGINE_NOT_INSTALLED, () -> EngineFolder.preferred(engines, "win-x64")));
    for (String device : List.of("cpu", "vulkan", "cuda12", "cuda")) {
      install(device, serve(device, FILES));
      assertEquals(device, EngineFolder.preferred(engines, "linux-x64").build().device());
    }
    assertEquals(4, EngineFolder.list(engines, "linux-x64").size());
  }

  @Test
  void everyPinIsOne() {
    for (EngineBuild build : EngineBuild.all()) {
      for (EnginePackage part : build.packages()) {
        assertEquals(128, Checksum.ofIntegrity(part.integrity()).hex().length());
        assertTrue(part.name().startsWith("@node-llama-cpp/" + build.platform()), part.name());
        assertTrue(part.bytes() > 1_000_000, part.name());
      }
    }
    assertEquals(
        List.of("cpu", "vulkan", "cuda", "cuda12"),
        EngineBuild.of("linux-x64").stream().map(EngineBuild::device).toList());
  }

  @Test
  void machinesAreCalledAsPackagesCallThem() {
    assertEquals("linux-x64", EnginePlatform.of("Linux", "amd64"));
    assertEquals("mac-arm64", EnginePlatform.of("Mac OS X", "aarch64"));
    assertEquals("win-x64", EnginePlatform.of("Windows 11", "amd64"));
  }
}
