package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainFolderTest extends GitTest {
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(base.resolve("project"));
  }

  @Test
  void filesAreListedWithTheIdsThatGitWouldGiveThem() throws IOException {
    fixture.write(folder, "b.txt", "one\r\n");
    fixture.write(folder, "a/c.txt", "two\n");
    fixture.write(folder, ".gitattributes", "*.txt text linguist-generated\n");
    fixture.link(folder, "link", "a/");
    try (RepositorySnapshot snapshot = fixture.open(folder.resolve("../project"))) {
      assertEquals("project", snapshot.identity().name());
      assertNull(snapshot.identity().commit());
      assertNull(snapshot.identity().ref());
      assertNull(snapshot.identity().remote());
      assertNull(snapshot.identity().commitTime());
      assertFalse(snapshot.identity().dirty());
      assertEquals(
          List.of(".gitattributes", "a/c.txt", "b.txt", "link"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
      RepositoryFile file = snapshot.files().get(2);
      assertEquals(fixture.git(folder, "hash-object", "--no-filters", "b.txt"), file.blob());
      assertEquals(Map.of("generated", "true"), file.attributes());
      assertEquals("one\r\n", GitFixture.text(snapshot.read(file, 5)));
      RepositoryFile link = snapshot.files().get(3);
      assertEquals(RepositoryFile.Kind.SYMLINK, link.kind());
      assertEquals(2, link.size());
    }
  }

  @Test
  void whatIsObviouslyNotSourceIsLeftOut() throws IOException {
    for (String path :
        List.of(
            ".hg/store",
            ".svn/entries",
            "CVS/Root",
            "node_modules/x/index.js",
            "sub/node_modules/index.js",
            "__pycache__/a.pyc",
            "a.pyc",
            ".DS_Store",
            "maven/pom.xml",
            "maven/target/classes/A.class",
            "maven/src/target/Kept.java",
            "cargo/CACHEDIR.TAG",
            "cargo/debug/bin",
            "gradle/build.gradle",
            "gradle/build/libs/a.jar",
            "js/package.json",
            "js/build/webpack.config.js",
            "net/App.csproj",
            "net/obj/a.dll",
            "net/bin/a.dll",
            "env/pyvenv.cfg",
            "env/lib/site.py",
            "cmake-out/CMakeCache.txt",
            "cmake-out/Makefile",
            "nested/.git/HEAD",
            "nested/kept.txt",
            "ignored.txt",
            "sub/local.txt",
            "target/kept.txt")) {
      fixture.write(folder, path, "x");
    }
    fixture.write(
        folder, "cargo/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# by cargo\n");
    fixture.write(folder, ".gitignore", "/ignored.txt\n");
    fixture.write(folder, "sub/.gitignore", "local.txt\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(
          List.of(
              ".gitignore",
              "gradle/build.gradle",
              "js/build/webpack.config.js",
              "js/package.json",
              "maven/pom.xml",
              "maven/src/target/Kept.java",
              "nested/kept.txt",
              "net/App.csproj",
              "sub/.gitignore",
              "target/kept.txt"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
    }
  }

  @Test
  void doctownsOwnOutputIsLeftOut() throws IOException {
    fixture.write(folder, "a.txt", "x");
    fixture.write(folder, "project.docpack", "x");
    fixture.write(folder, ".doctown-work/run/1", "x");
    fixture.write(folder, "sub/.doctown-old.docpack/run/1", "x");
    fixture.write(
        folder,
        "sub/old.docpack",
        "PK" + "\0".repeat(28) + "mimetypeapplication/vnd.doctown.docpack+zip");
    RepositoryRequest request =
        new RepositoryRequest(
            folder.toString(),
            null,
            folder.resolve(".doctown-work"),
            List.of(folder.resolve("project.docpack"), folder.resolve(".doctown-work")),
            0);
    try (RepositorySnapshot snapshot = new GitRepositorySource().open(request)) {
      assertEquals(List.of("a.txt"), snapshot.files().stream().map(RepositoryFile::path).toList());
    }
  }

  @Test
  void anEmptyFolderIsEmptyAndAFolderHasNoRefs() throws IOException {
    assertEquals(
        ErrorCode.REPOSITORY_EMPTY,
        assertThrows(DoctownException.class, () -> fixture.open(folder).close()).code());
    fixture.write(folder, "a.txt", "x");
    assertEquals(
        ErrorCode.REF_NOT_FOUND,
        assertThrows(DoctownException.class, () -> fixture.open(folder, "main").close()).code());
  }
}
