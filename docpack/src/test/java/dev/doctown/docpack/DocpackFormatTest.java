package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocpackFormatTest {
  private static final String MANIFEST = "manifest.json";

  private static Path pack(Path folder) {
    Path file = folder.resolve("demo.docpack");
    new SmallPack().write(folder.resolve("work"), file);
    return file;
  }

  private static DoctownException opening(Path file) {
    return assertThrows(DoctownException.class, () -> Docpack.open(file).close());
  }

  @Test
  void theManifestIsSortedIndentedJson() {
    TreeMap<String, Long> rows = new TreeMap<>();
    rows.put("files", 1L);
    TreeMap<String, Manifest.Entry> entries = new TreeMap<>();
    entries.put("mimetype", new Manifest.Entry(35, "aa"));
    Manifest manifest =
        new Manifest(
            "1.0",
            new PackDescription(
                "0.1.0",
                new RepositoryIdentity("d\u00e9mo", null, "c0", "main", 12L, true, "cc"),
                new TreeMap<>(),
                List.of(new PackDescription.Model("embedding", "m", "dd", "e")),
                List.of(
                    new PackDescription.Stage("read", null),
                    new PackDescription.Stage("embed", "--skip-embeddings")),
                false),
            7,
            rows,
            entries,
            "s",
            "v",
            "t");
    String expected =
        """
        {
          "complete": false,
          "entries": {
            "mimetype": {
              "sha256": "aa",
              "size": 35
            }
          },
          "format_version": "1.0",
          "generator": {
            "name": "doctown",
            "version": "0.1.0"
          },
          "models": {
            "embedding": {
              "engine": "e",
              "id": "m",
              "sha256": "dd"
            }
          },
          "options": {},
          "source": {
            "commit": "c0",
            "commit_time": 12,
            "content_hash": "cc",
            "dirty": true,
            "name": "d\u00e9mo",
            "ref": "main",
            "remote": null
          },
          "stages": [
            {
              "name": "read",
              "skipped": null
            },
            {
              "name": "embed",
              "skipped": "--skip-embeddings"
            }
          ],
          "stats": {
            "bytes_in": 7,
            "rows": {
              "files": 1
            }
          },
          "structure_digest": "s",
          "texts_digest": "t",
          "vectors_digest": "v"
        }
        """;
    assertEquals(expected, new String(manifest.toJson(), StandardCharsets.UTF_8));
  }

  @Test
  void statisticsAndDigestsAreThoseOfTheContent(@TempDir Path folder) throws IOException {
    Path file = pack(folder);
    Manifest manifest;
    try (Docpack pack = Docpack.open(file)) {
      manifest = pack.manifest();
    }
    assertEquals(
        "{architecture_insights=0, chunks=4, dependencies=0, edges=0, embeddings=3,"
            + " enriched_symbols=0, entry_points=0, failures=1, files=5, flows=0, quickstart=0,"
            + " references=1, settings=0, subsystems=0, symbols=5}",
        manifest.rows().toString());
    assertEquals(
        SmallPack.JAVA.length()
            + SmallPack.README.getBytes(StandardCharsets.UTF_8).length
            + SmallPack.LATIN1.length
            + 70,
        manifest.bytesIn());
    String lines =
        "entry "
            + Digests.sha256(new Repack(file).bytes("tables/embeddings.parquet"))
            + " tables/embeddings.parquet\n";
    assertEquals(Digests.sha256(lines), manifest.vectorsDigest());
    Repack repack = new Repack(file);
    StringBuilder texts = new StringBuilder();
    for (String table :
        List.of(
            "architecture_insights", "enriched_symbols", "failures", "quickstart", "subsystems")) {
      String path = "tables/" + table + ".parquet";
      texts.append("entry " + Digests.sha256(repack.bytes(path)) + " " + path + "\n");
    }
    assertEquals(Digests.sha256(texts.toString()), manifest.textsDigest());
    assertTrue(
        new String(Files.readAllBytes(file), 0, 73, StandardCharsets.ISO_8859_1)
            .endsWith("mimetypeapplication/vnd.doctown.docpack+zip"));
  }

  @Test
  void aLaterMajorFormatIsTooNew(@TempDir Path folder) throws IOException {
    Path file = withVersion(folder, "2.0");
    DoctownException fault = opening(file);
    assertEquals(ErrorCode.PACK_TOO_NEW, fault.code());
    assertEquals(
        "demo.docpack has format 2.0, this doctown reads format 1.x; use a newer doctown",
        fault.getMessage());
  }

  @Test
  void anEarlierMajorFormatIsTooOld(@TempDir Path folder) throws IOException {
    assertEquals(ErrorCode.PACK_TOO_OLD, opening(withVersion(folder, "0.9")).code());
  }

  @Test
  void aVersionThatIsNoneIsCorrupt(@TempDir Path folder) throws IOException {
    for (String version : List.of("", "1", "1.0.0", "one", "01.0", "99999999999.0")) {
      assertEquals(ErrorCode.PACK_CORRUPT, opening(withVersion(folder, version)).code(), version);
    }
  }

  @Test
  void aManifestThatIsNoJsonIsCorruptInOurWords(@TempDir Path folder) throws IOException {
    assertEquals(
        "forged.docpack is damaged: file: its JSON goes wrong at line 2, column 3; copy it again or"
            + " build it anew",
        openedWithManifest(folder, "{\n  x\n}").getMessage());
    assertEquals(
        "forged.docpack is damaged: file: its JSON is nested deeper, or has longer names or texts,"
            + " than any docpack's; copy it again or build it anew",
        openedWithManifest(folder, "[".repeat(1000)).getMessage());
  }

  private static DoctownException openedWithManifest(Path folder, String manifest)
      throws IOException {
    Path file = folder.resolve("whole.docpack");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      writer.finish(SmallPack.description(), file);
    }
    Repack repack = new Repack(file);
    repack.put(MANIFEST, manifest);
    Path forged = folder.resolve("forged.docpack");
    repack.write(forged);
    return assertThrows(DoctownException.class, () -> Docpack.open(forged).close());
  }

  @Test
  void aLaterMinorFormatIsRead(@TempDir Path folder) throws IOException {
    Path file = withVersion(folder, "1.7");
    Repack repack = new Repack(file);
    repack.put(
        MANIFEST,
        repack
            .text(MANIFEST)
            .replace("{\n  \"complete\"", "{\n  \"added\": [1.5, {}],\n  \"complete\""));
    repack.write(file);
    try (Docpack pack = Docpack.open(file)) {
      assertEquals("1.7", pack.manifest().formatVersion());
      assertEquals(new SmallPack().chunks, DocpackTest.all(pack.rows(DocpackTable.CHUNKS)));
    }
  }

  private static Path withVersion(Path folder, String version) throws IOException {
    Path file = pack(folder);
    Repack repack = new Repack(file);
    repack.put(
        MANIFEST,
        repack
            .text(MANIFEST)
            .replace("\"format_version\": \"1.0\"", "\"format_version\": \"" + version + "\""));
    repack.write(file);
    return file;
  }

  @Test
  void aFileThatIsNoDocpackIsCorruptAndAMissingOneIsNotFound(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("x.docpack");
    assertEquals(ErrorCode.PACK_NOT_FOUND, opening(file).code());
    assertEquals(ErrorCode.PACK_NOT_FOUND, opening(folder).code());
    for (int size : List.of(0, 1, 21, 22, 4096)) {
      Files.write(file, new byte[size]);
      DoctownException fault = opening(file);
      assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
      assertEquals(
          "x.docpack is no docpack; name a .docpack file, or make one with: doctown build"
              + " --repo PATH",
          fault.getMessage());
    }
    Repack repack = new Repack(pack(folder));
    repack.entries.remove("tables/files.parquet");
    repack.write(file);
    DoctownException fault = opening(file);
    assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
    assertTrue(String.valueOf(fault.getMessage()).contains("tables/files.parquet"));
  }

  @Test
  void whatCannotBeOpenedIsNotCalledDamaged(@TempDir Path folder) throws Exception {
    Path loop = folder.resolve("loop.docpack");
    Files.createSymbolicLink(loop, loop);
    Path file = Files.createFile(folder.resolve("file"));
    Path pipe = folder.resolve("pipe.docpack");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Map<Path, String> sayings =
        Map.of(
            loop,
            " cannot be opened (Too many levels of symbolic links",
            file.resolve("x.docpack"),
            " cannot be opened (Not a directory",
            pipe,
            " is a pipe or a device; name a .docpack file, or make one with: ");

    sayings.forEach(
        (path, saying) -> {
          DoctownException fault = opening(path);
          assertEquals(ErrorCode.PACK_NOT_FOUND, fault.code());
          String message = String.valueOf(fault.getMessage());
          assertTrue(message.startsWith(path + saying), message);
        });
  }
}
