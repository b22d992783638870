package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.doctown.transforms.djl.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be done is one line that says what, why and what to do, an exit code, and nothing
 * else: no standard output, no file. In commands and messages {@code FOLDER} is the folder that
 * holds everything.
 */
class BadInputTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int UNREADABLE = 4;
  private static final int CORRUPT = 5;
  private static final int VERSION = 6;

  @TempDir private static Path folder = Path.of("");

  private static String commit = "";

  @BeforeAll
  static void prepare() throws Exception {
    folder = folder.toRealPath();
    for (String name : List.of("empty", "no-model", "home", "temporary")) {
      Files.createDirectory(folder.resolve(name));
    }
    Files.writeString(folder.resolve("notes.txt"), "my notes\n");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("others.jar")))) {
      jar.putNextEntry(new ZipEntry("mimetype"));
    }
    Git git = new Git(folder);
    git.run("init", "-q", "unborn");
    git.run("init", "-q", "--object-format=sha256", "sha256");
    repository("small");
    Path damaged = repository("damaged").resolve(".git/objects");
    String tree = new Git(folder.resolve("damaged")).run("rev-parse", "HEAD^{tree}").strip();
    commit = new Git(folder.resolve("damaged")).run("rev-parse", "HEAD").strip();
    Files.delete(damaged.resolve(tree.substring(0, 2)).resolve(tree.substring(2)));
    Files.writeString(
        TinyModel.copyTo(folder.resolve("broken-model")).resolve("tokenizer.json"), "{}\n");
    packs();
  }

  private static Path repository(String name) throws IOException, InterruptedException {
    Path repository = Files.createDirectory(folder.resolve(name));
    Files.writeString(repository.resolve("a.txt"), "text\n");
    Git git = new Git(repository);
    git.run("init", "-q", "-b", "main");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "import");
    return repository;
  }

  private static void packs() throws Exception {
    Path good = folder.resolve("good.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=small", "--output=" + good, "--skip-embeddings", "--quiet")
        .expectSuccess();
    byte[] bytes = Files.readAllBytes(good);
    Files.write(folder.resolve("cut.docpack"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(folder.resolve("newer.docpack"), PatchedPack.ofFormat(bytes, "2.0"));
    Files.write(folder.resolve("older.docpack"), PatchedPack.ofFormat(bytes, "0.9"));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            USAGE,
            "build --repo small --frobnicate",
            "unknown option '--frobnicate'; see 'doctown build --help' (OPTION_INVALID)"),
        arguments(
            USAGE,
            "--repo small --generator-model qwen.gguf",
            "model 'qwen.gguf': there is no such file; expected a path, or OWNER/REPO[:FILE] of a"
                + " model that was pulled (MODEL_NOT_FOUND)"),
        arguments(
            USAGE,
            "--repo small --output nowhere/x.docpack",
            "--output nowhere/x.docpack: its folder FOLDER/nowhere does not exist; make it, or name"
                + " another (OUTPUT_UNWRITABLE)"),
        arguments(
            USAGE,
            "--repo small --output empty",
            "--output empty: is a folder; name the file to write in it (OUTPUT_UNWRITABLE)"),
        arguments(
            USAGE,
            "--repo small --output notes.txt",
            "--output notes.txt: exists and is no docpack; move it, or name another file"
                + " (OUTPUT_UNWRITABLE)"),
        arguments(
            USAGE,
            "--repo small --output others.jar",
            "--output others.jar: exists and is no docpack; move it, or name another file"
                + " (OUTPUT_UNWRITABLE)"),
        arguments(
            USAGE,
            "--repo small --include *.jav --exclude docs/",
            "--include '*.jav' --exclude 'docs/': leaves no file to process; globs match paths from"
                + " the repository's root, such as src/**/*.java (OPTION_INVALID)"),
        arguments(
            USAGE,
            "--repo small --work-dir nowhere",
            "--work-dir FOLDER/nowhere: no folder can be made there (no such folder); name one that"
                + " exists and can be written (WORK_DIRECTORY_UNUSABLE)"),
        arguments(
            USAGE,
            "--repo small --quiet --embedding-model no-model",
            "Embedding model 'no-model': the directory holds no model.onnx; expected"
                + " sentence-transformers/all-MiniLM-L6-v2 or a directory with model.onnx (or"
                + " onnx/model.onnx) and tokenizer.json (MODEL_NOT_FOUND)"),
        arguments(
            USAGE,
            "--repo small --quiet --embedding-model nowhere/model",
            "--embedding-model nowhere/model: expected a GGUF file, or OWNER/REPO[:FILE] of one"
                + " that was pulled, or a directory with model.onnx and tokenizer.json, or"
                + " sentence-transformers/all-MiniLM-L6-v2 (MODEL_NOT_FOUND)"),
        arguments(
            FAILED,
            "--repo small --quiet --embedding-model broken-model",
            "Embedding model 'broken-model': its tokenizer.json cannot be used (no 'model' in it);"
                + " expected one of the Hugging Face tokenizers library (MODEL_INVALID)"),
        arguments(
            UNREADABLE,
            "--repo nowhere",
            "nowhere does not exist; expected a folder, a git repository or a git URL"
                + " (REPOSITORY_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo notes.txt",
            "notes.txt is a file; expected a folder, a git repository or a git URL"
                + " (REPOSITORY_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo ftp://example.org/a/b",
            "ftp://example.org/a/b cannot be fetched; expected https://, http://, ssh://, git://,"
                + " file:// or user@host:path (PROTOCOL_REFUSED)"),
        arguments(
            UNREADABLE,
            "--repo http://127.0.0.1:1/a/b",
            "http://127.0.0.1:1/a/b cannot be fetched: the connection was refused; check host and"
                + " port (FETCH_FAILED)"),
        arguments(
            UNREADABLE,
            "--repo file://FOLDER/empty",
            "file://FOLDER/empty is no git repository, or not one for you: not found"
                + " (REPOSITORY_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo empty",
            "empty has no commits and no files; expected at least one (REPOSITORY_EMPTY)"),
        arguments(
            UNREADABLE,
            "--repo unborn",
            "unborn has no commits and no files; expected at least one (REPOSITORY_EMPTY)"),
        arguments(
            UNREADABLE,
            "--repo unborn --ref HEAD",
            "HEAD in unborn: no such branch, tag or commit; git branch -a and git tag list what"
                + " there is (REF_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo small --ref v9",
            "v9 in small: no such branch, tag or commit; git branch -a and git tag list what there"
                + " is (REF_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo file://FOLDER/small --ref v9",
            "v9 in file://FOLDER/small: no such branch, tag or commit (REF_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo small --path core",
            "--path core: expected a folder with files in small; give its path from the"
                + " repository's root (PATH_NOT_FOUND)"),
        arguments(
            UNREADABLE,
            "--repo sha256",
            "sha256 has object format sha256; only sha1 is supported. Give an export of it (git"
                + " archive) as a folder (REPOSITORY_UNSUPPORTED)"),
        arguments(
            UNREADABLE,
            "--repo damaged",
            "damaged has a missing or damaged folder in commit COMMIT; run git fsck in it"
                + " (REPOSITORY_UNREADABLE)"),
        arguments(
            USAGE,
            "inspect nowhere.docpack",
            "nowhere.docpack does not exist; name a .docpack file, or make one with: doctown build"
                + " --repo PATH (PACK_NOT_FOUND)"),
        arguments(
            USAGE,
            "verify empty",
            "empty is a folder; name a .docpack file, or make one with: doctown build --repo PATH"
                + " (PACK_NOT_FOUND)"),
        arguments(
            CORRUPT,
            "inspect notes.txt",
            "notes.txt is no docpack; name a .docpack file, or make one with: doctown build --repo"
                + " PATH (PACK_CORRUPT)"),
        arguments(
            CORRUPT,
            "search cut.docpack text",
            "cut.docpack is damaged: file: it does not end as a docpack does, or is cut short; copy"
                + " it again or build it anew (PACK_CORRUPT)"),
        arguments(
            VERSION,
            "show newer.docpack a.txt",
            "newer.docpack has format 2.0, this doctown reads format 1.x; use a newer doctown"
                + " (PACK_TOO_NEW)"),
        arguments(
            VERSION,
            "inspect older.docpack",
            "older.docpack has format 0.9, this doctown reads format 1.x; build the pack anew"
                + " (PACK_TOO_OLD)"),
        arguments(
            FAILED,
            "show good.docpack Nothing",
            "Nothing is no chunk, file, page or symbol of good.docpack; find names with: doctown"
                + " search good.docpack Nothing (SUBJECT_NOT_FOUND)"),
        arguments(
            USAGE,
            "search good.docpack text --limit 0",
            "Invalid value for option '--limit': expected a whole number, 1 or more, but was '0';"
                + " see 'doctown search --help' (OPTION_INVALID)"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void isToldInOneLine(int exit, String command, String message) throws Exception {
    List<String> before = everything();

    DoctownProcess.Result result =
        DoctownProcess.in(folder)
            .with("HOME", folder.resolve("home").toString())
            .withJava("-Djava.io.tmpdir=" + folder.resolve("temporary"), "-XX:TieredStopAtLevel=1")
            .run(command.replace("FOLDER", folder.toString()).split(" "));

    String expected = message.replace("FOLDER", folder.toString()).replace("COMMIT", commit);
    assertEquals("doctown: " + expected + "\n", result.err());
    assertEquals("", result.out());
    assertEquals(exit, result.exit());
    assertEquals(before, everything());
  }

  /** Another repository is no bad option: the docpack is not what that repository holds. */
  @Test
  void aRepositoryWithoutThePacksCommitIsADifference() throws Exception {
    String head = new Git(folder.resolve("small")).run("rev-parse", "HEAD").strip();

    DoctownProcess.Result result =
        DoctownProcess.in(folder).run("verify", "good.docpack", "--repo", "unborn");

    assertEquals(
        "SOURCE_STATE  unborn  does not hold commit " + head + ", which the pack was made from\n",
        result.out());
    assertEquals(7, result.exit());
  }

  private static List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
