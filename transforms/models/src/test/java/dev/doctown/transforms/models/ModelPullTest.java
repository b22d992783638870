package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPullTest {
  private static final int SIZE = 3_000_000;
  private static final String FILE = HubFixture.FILES + "m.gguf";

  @TempDir private Path folder = Path.of("");

  private final HubFixture hub = new HubFixture();
  private final List<Duration> pauses = new ArrayList<>();

  ModelPullTest() throws IOException {}

  @AfterEach
  void stop() {
    hub.close();
  }

  private Path pull(ModelName name) throws IOException {
    return pull(name, null);
  }

  private Path pull(ModelName name, @Nullable String token) throws IOException {
    return ModelPull.from(
            hub.server().address(), token, pauses::add, folder, (file, done, total) -> {})
        .pull(name);
  }

  private String failure(ErrorCode code, ModelName name, @Nullable String token) {
    DoctownException fault = assertThrows(DoctownException.class, () -> pull(name, token));
    assertEquals(code, fault.code(), fault.getMessage());
    return String.valueOf(fault.getMessage())
        .replace(hub.server().address().toString(), "HUB")
        .replace(folder.toString(), "FOLDER");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted(Utf8Order.INSTANCE)
          .toList();
    }
  }

  private List<@Nullable String> ranges() {
    List<@Nullable String> ranges = new ArrayList<>();
    hub.server().asked(FILE).forEach(request -> ranges.add(request.range()));
    return ranges;
  }

  @Test
  void theOnlyModelIsFetchedOnce() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    hub.file("README.md", 10);
    List<String> heard = new ArrayList<>();

    Path file =
        ModelPull.from(
                hub.server().address(),
                null,
                folder,
                (name, done, total) -> heard.add(name + " " + done + " " + total))
            .pull(HubFixture.NAME);

    assertEquals(folder.resolve("owner/repo/m.gguf"), file);
    assertArrayEquals(bytes, Files.readAllBytes(file));
    assertEquals(List.of("owner/repo/m.gguf", "owner/repo/m.gguf.sha256"), files());
    assertEquals(
        HubFixture.sha256(bytes) + "  m.gguf\n",
        Files.readString(folder.resolve("owner/repo/m.gguf.sha256")));
    assertEquals(List.of("m.gguf 0 3000000", "m.gguf 3000000 3000000"), heard);
    pull(HubFixture.NAME);
    assertEquals(1, ranges().size());
    assertEquals(
        List.of(new ModelFolder.Model("owner/repo:m.gguf", file, SIZE, HubFixture.sha256(bytes))),
        new ModelFolder(folder).list());
  }

  @Test
  void aHubThatAnnouncesNoDigestIsToldOf() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    hub.server()
        .has(
            HubFixture.LIST,
            "[{\"type\":\"file\",\"size\":10,\"path\":\"m.gguf\"}]"
                .getBytes(StandardCharsets.UTF_8));
    List<String> heard = new ArrayList<>();

    ModelPull.from(
            hub.server().address(),
            null,
            folder,
            new DownloadProgress() {
              @Override
              public void at(String file, long done, long total) {}

              @Override
              public void unverified(String file, String sha256) {
                heard.add(file + " " + sha256);
              }
            })
        .pull(HubFixture.NAME);

    assertEquals(List.of("m.gguf " + HubFixture.sha256(bytes)), heard);
  }

  @Test
  void aCutConnectionIsTakenUpAgain() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    hub.server().breaksOnce(FILE, bytes, 1_000_000);

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));

    List<@Nullable String> expected = new ArrayList<>();
    expected.add(null);
    expected.add("bytes=1000000-");
    assertEquals(expected, ranges());
  }

  @Test
  void theNextPullGoesOnWhereOneFailed() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              hub.server().says(FILE, 503);
              Loopback.send(exchange, bytes, from, 2_000_000);
            });

    assertEquals(
        "m.gguf: the server answers 503; 2000000 of 3000000 bytes are in"
            + " FOLDER/owner/repo/m.gguf.part, and the same command goes on from there",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
    assertEquals(List.of("owner/repo/m.gguf.part"), files());
    hub.server().has(FILE, bytes);

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));
    assertEquals("bytes=2000000-", ranges().get(ranges().size() - 1));
    assertEquals(List.of("owner/repo/m.gguf", "owner/repo/m.gguf.sha256"), files());
  }

  @Test
  void aServerThatIsBusyIsLeftAloneForAWhile() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    Iterator<Integer> answers = List.of(500, 429).iterator();
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              if (answers.hasNext()) {
                exchange.sendResponseHeaders(answers.next(), -1);
              } else {
                Loopback.send(exchange, bytes, from, bytes.length);
              }
            });

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));

    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), pauses);
  }

  @Test
  void aServerSaysHowLongButNotForEver() throws IOException {
    hub.file("m.gguf", 10);
    Iterator<String> waits = List.of("7", "3600", "Wed, 21 Oct 2026 07:28:00 GMT").iterator();
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              exchange.getResponseHeaders().add("Retry-After", waits.next());
              exchange.sendResponseHeaders(429, -1);
            });

    failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null);

    assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(30)), pauses);
  }

  @Test
  void aServerThatCannotResumeSendsAll() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    hub.server()
        .on(
            FILE,
            (exchange, from) -> Loopback.send(exchange, bytes, 0, from > 0 ? SIZE : 1_000_000));

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));
  }

  @Test
  void otherBytesThanAskedForAreNotAppended() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              if (from == 0) {
                hub.server().on(FILE, (second, at) -> Loopback.send(second, bytes, 5, SIZE));
                Loopback.send(exchange, bytes, 0, 1_000_000);
              }
            });

    assertEquals(
        "m.gguf: the server sends other bytes than those asked for (bytes 5-2999999/3000000); none"
            + " of its 3000000 bytes came, and the same command begins anew",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
    assertEquals(List.of(), files());
  }

  @Test
  void aServerThatTakesBackWhatItSentIsGivenUp() throws IOException {
    byte[] bytes = hub.file("m.gguf", SIZE);
    AtomicInteger asked = new AtomicInteger();
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              if (asked.incrementAndGet() > 20) {
                hub.server().has(FILE, bytes);
              } else if (from == 0) {
                Loopback.send(exchange, bytes, 0, 1_000_000);
              } else {
                Loopback.send(exchange, bytes, 5, SIZE);
              }
            });

    failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null);

    assertEquals(4, asked.get());
  }

  @Test
  void aFileThatChangedSinceItWasFetchedIsFetchedAgain() throws IOException {
    byte[] bytes = hub.file("m.gguf", 1000);
    Path file = pull(HubFixture.NAME);
    byte[] damaged = bytes.clone();
    damaged[500] ^= 1;
    Files.write(file, damaged);

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));
  }

  @Test
  void wrongBytesAreRefusedAndRemoved() throws IOException {
    byte[] bytes = hub.file("m.gguf", 1000);
    byte[] wrong = bytes.clone();
    wrong[500] ^= 1;
    hub.server().has(FILE, wrong);

    assertEquals(
        "m.gguf from 127.0.0.1 has SHA-256 "
            + HubFixture.sha256(wrong)
            + "; expected "
            + HubFixture.sha256(bytes)
            + "; it was removed. The server may be updating it: try again, and trust it no further"
            + " if that fails",
        failure(ErrorCode.MODEL_HASH_MISMATCH, HubFixture.NAME, null));
    assertEquals(List.of(), files());
  }

  @Test
  void moreBytesThanAnnouncedAreRefused() throws IOException {
    hub.file("m.gguf", 1000);
    hub.server().has(FILE, new byte[SIZE]);

    assertTrue(
        failure(ErrorCode.MODEL_HASH_MISMATCH, HubFixture.NAME, null)
            .startsWith("m.gguf from 127.0.0.1 has more than 1000 bytes; expected 1000 bytes"));
    assertEquals(List.of(), files());
  }

  @Test
  void whatTheHubRefusesSaysWhatToDo() {
    hub.server().says(HubFixture.LIST, 404);
    assertEquals(
        "owner/repo: HUB answers 404: it has no such model; check the spelling",
        failure(ErrorCode.MODEL_NOT_FOUND, HubFixture.NAME, null));
    hub.server().says(HubFixture.LIST, 401);
    assertEquals(
        "owner/repo: HUB answers 401: it does not exist, is private, or wants its terms accepted;"
            + " set HF_TOKEN to a token of an account that may read it",
        failure(ErrorCode.DOWNLOAD_REFUSED, HubFixture.NAME, null));
    hub.file("m.gguf", 10);
    hub.server().says(FILE, 403);
    assertEquals(
        "owner/repo: HUB answers 403: the token in HF_TOKEN may not read it; accept its terms at"
            + " HUB/owner/repo with that account, or use another token",
        failure(ErrorCode.DOWNLOAD_REFUSED, HubFixture.NAME, "secret"));
    hub.server().has(HubFixture.LIST, "<html>".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "owner/repo: HUB does not list its files (the list of files is no JSON, or breaks off);"
            + " check the network and HF_ENDPOINT, then try again",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
  }

  @Test
  void theTokenGoesToTheHubAlone() throws IOException {
    byte[] bytes = hub.file("m.gguf", 1000);
    try (Loopback store = new Loopback()) {
      store.has("/blob?signature=1", bytes);
      hub.server().redirects(FILE, "/moved");
      hub.server().redirects("/moved", store.address() + "/blob?signature=1");

      assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME, "secret")));

      assertEquals(List.of(new Loopback.Asked("/blob?signature=1", null, null)), store.asked("/"));
      assertTrue(
          hub.server().asked("/").stream()
              .allMatch(request -> "Bearer secret".equals(request.authorization())));
      assertEquals(1, hub.server().asked("/moved").size());
    }
  }

  @Test
  void aHubThatPagesIsReadToTheEnd() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    hub.server()
        .on(
            HubFixture.LIST,
            (exchange, from) -> {
              exchange.getResponseHeaders().add("Link", "</page2>; rel=\"next\"");
              Loopback.send(exchange, "[]".getBytes(StandardCharsets.UTF_8), 0, 2);
            });
    hub.server()
        .has(
            "/page2",
            ("[" + HubFixture.entry("m.gguf", 10, HubFixture.sha256(bytes)) + "]")
                .getBytes(StandardCharsets.UTF_8));

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    hub.file("m.gguf", 10);
    Files.writeString(folder.resolve("owner"), "a file");

    assertEquals(
        "FOLDER/owner/repo/m.gguf cannot be written: Not a directory; expected a folder that can be"
            + " written to: name another one",
        failure(ErrorCode.OUTPUT_UNWRITABLE, HubFixture.NAME, null));
  }

  @Test
  void aPathThatLeadsElsewhereIsRefused() throws IOException {
    for (String path : List.of("../../m.gguf", "/m.gguf", "a//m.gguf", "a\\\\m.gguf", ".")) {
      hub.server()
          .has(
              HubFixture.LIST,
              ("[" + HubFixture.entry(path, 10, "0".repeat(64)) + "]")
                  .getBytes(StandardCharsets.UTF_8));
      assertEquals(
          "owner/repo: HUB does not list its files (the list of files has a path that leads"
              + " elsewhere); check the network and HF_ENDPOINT, then try again",
          failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
    }
    assertEquals(List.of(), files());
  }

  @Test
  void whatCannotBeATokenIsRefusedWithoutBeingRepeated() {
    assertEquals("hf_Abc-1", ModelHub.token("hf_Abc-1"));
    DoctownException refused =
        assertThrows(DoctownException.class, () -> ModelHub.token("hf_SECRET\nsecond"));
    assertEquals(ErrorCode.OPTION_INVALID, refused.code());
    assertFalse(String.valueOf(refused.getMessage()).contains("SECRET"));
  }

  @Test
  void aPackedAnswerIsNotTakenForTheFile() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              exchange.getResponseHeaders().add("Content-Encoding", "gzip");
              Loopback.send(exchange, bytes, from, bytes.length);
            });

    assertEquals(
        "m.gguf: the server sends it packed (gzip); none of its 10 bytes came, and the same command"
            + " begins anew",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
  }

  @Test
  void aHubThatIsBusyIsAskedForItsListAgain() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    Loopback.Answer list = hub.server().answer(HubFixture.LIST);
    hub.server()
        .on(
            HubFixture.LIST,
            (exchange, from) -> {
              hub.server().on(HubFixture.LIST, list);
              exchange.getResponseHeaders().add("Retry-After", "4");
              exchange.sendResponseHeaders(503, -1);
            });

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));

    assertEquals(List.of(Duration.ofSeconds(4)), pauses);
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertEquals(
        "https://hub.example:8443/hf",
        ModelHub.endpoint("https://hub.example:8443/hf/").toString());
    for (String none : List.of("http://my_hub:8080", "https://h/%zz", "https://[x", "ftp://h")) {
      assertEquals(
          ErrorCode.OPTION_INVALID,
          assertThrows(DoctownException.class, () -> ModelHub.endpoint(none)).code());
    }
  }

  @Test
  void theTokenIsForNoHostThatIsNone() {
    Web web = new Web(URI.create("http://hub:8080"), "secret");

    assertTrue(web.isServer(URI.create("http://HUB:8080/x")));
    assertFalse(web.isServer(URI.create("http://my_hub:8080/x")));
  }

  @Test
  void whatTheServerWillNotGiveIsAskedForOnce() throws IOException {
    hub.file("m.gguf", 10);
    hub.server().says(FILE, 410);

    assertEquals(
        "m.gguf: the server answers 410; none of its 10 bytes came, and the same command begins"
            + " anew",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
    assertEquals(1, ranges().size());
  }

  @Test
  void withoutADigestNothingIsTakenUpAgain() throws IOException {
    byte[] bytes = hub.file("m.gguf", 10);
    hub.server()
        .has(
            HubFixture.LIST,
            "[{\"type\":\"file\",\"size\":10,\"path\":\"m.gguf\"}]"
                .getBytes(StandardCharsets.UTF_8));
    hub.server()
        .on(
            FILE,
            (exchange, from) -> {
              hub.server().says(FILE, 410);
              Loopback.send(exchange, bytes, from, 4);
            });

    assertEquals(
        "m.gguf: the server answers 410; 4 of 10 bytes are in FOLDER/owner/repo/m.gguf.part, and"
            + " the same command begins anew",
        failure(ErrorCode.DOWNLOAD_FAILED, HubFixture.NAME, null));
    hub.server().has(FILE, bytes);

    assertArrayEquals(bytes, Files.readAllBytes(pull(HubFixture.NAME)));
    assertNull(ranges().get(ranges().size() - 1));
  }
}
