package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileManifestsTest {
  private static final List<String> PATHS =
      List.of(
          "pom.xml",
          "package.json",
          "Cargo.toml",
          "pyproject.toml",
          "setup.py",
          "setup.cfg",
          "tox.ini",
          "noxfile.py",
          "requirements.txt",
          "go.mod",
          "Gemfile",
          "x.gemspec",
          "composer.json",
          "x.csproj",
          "build.gradle",
          "settings.gradle.kts",
          "gradle/libs.versions.toml",
          "CMakeLists.txt",
          "meson.build",
          "Makefile",
          "justfile",
          "Dockerfile",
          "compose.yml",
          ".github/workflows/x.yml",
          ".gitlab-ci.yml",
          "README.md",
          "README.rst",
          "README.adoc");

  private static List<String> faults(String path, String text) {
    return Reading.of(path, text).facts().faults().stream()
        .map(fault -> fault.code() + " " + fault.path() + ":" + fault.line())
        .toList();
  }

  @Test
  void malformedFilesAreFaultsWithTheirLine() {
    assertEquals(
        List.of("MANIFEST_MALFORMED package.json:3"), faults("package.json", "{\n\"a\": 1,\n}}"));
    assertEquals(
        List.of("MANIFEST_MALFORMED pom.xml:2"), faults("pom.xml", "<project>\n</projekt>"));
    assertEquals(
        List.of("MANIFEST_MALFORMED Cargo.toml:2"), faults("Cargo.toml", "[package]\nname = x\n"));
    assertEquals(List.of("MANIFEST_MALFORMED compose.yml:2"), faults("compose.yml", "a: 1\n- b\n"));
  }

  @Test
  void nestingHasAnEnd() {
    String open = "[".repeat(100_000);
    assertEquals(List.of("MANIFEST_MALFORMED package.json:1"), faults("package.json", open));
    assertEquals(List.of("MANIFEST_MALFORMED Cargo.toml:1"), faults("Cargo.toml", "a = " + open));
    assertEquals(List.of("MANIFEST_MALFORMED compose.yml:1"), faults("compose.yml", open));
    assertEquals(List.of("MANIFEST_MALFORMED pom.xml:1"), faults("pom.xml", "<a>".repeat(100_000)));
    assertEquals(List.of(), faults("setup.py", "setup(name=" + open));
  }

  @Test
  void entitiesAreNotExpanded() {
    String bomb =
        """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <project><artifactId>x</artifactId><description>&b;&f;</description></project>
        """;
    assertTrue(
        Reading.of("pom.xml", bomb).facts().modules().stream()
            .noneMatch(module -> String.valueOf(module.description()).contains("a")));
  }

  @Test
  void aliasesAreShared() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    text.append("jobs: {a: {steps: *a59}}\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of(), faults(".github/workflows/x.yml", text.toString())));
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    assertEquals(
        List.of("MANIFEST_TOO_LARGE README.md:1"), faults("README.md", "x".repeat((1 << 20) + 1)));
    assertEquals(
        List.of("MANIFEST_TOO_LARGE README.md:1"), faults("README.md", "€".repeat(1 << 19)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\n",
        "a",
        "a ",
        "(",
        "{",
        "[",
        "\"",
        "'",
        "$",
        "${a}",
        "- ",
        "a: ",
        "a = ",
        "<",
        "<!--",
        "/*",
        "'''",
        "\\\n",
        "```\n",
        ".. code::\n\n",
        "gem 'a', ",
        "dependencies {",
        "include ':a', ",
        "    $ a\n",
        "\t",
        "a.",
        "-",
        "a[",
        "FROM a\n",
        "project('a'",
        "setup(",
        "libs.a.",
        "a-b:",
        "group: 'a', name: 'a',"
      })
  void repetitionsTakeLinearTime(String unit) {
    String text = unit.repeat(200_000 / unit.length());
    SortedMap<String, String> contents = new TreeMap<>();
    PATHS.forEach(path -> contents.put(path, text));
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Manifests.read(contents));
  }

  @Test
  void longNamesAndCommandsAreNoFailure() {
    String script = "```sh\n" + "A=1 ".repeat(100_000) + "make\n```\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertEquals(List.of(), Reading.of("README.md", script).commands()));
    String name = "compose" + ".a".repeat(10_000) + ".yml";
    assertEquals(List.of(), faults(name, "services: {}"));
    String specifiers = "a >=1" + ",>=1".repeat(100_000);
    assertEquals(1, Reading.of("requirements.txt", specifiers).dependencies().size());
  }

  @Test
  void rubbishIsNoFailure() {
    Random random = new Random(4);
    String alphabet = "ab01 \n\t\r\"'`$#%&()[]{}<>=:;,.-_/\\@!|*+~^§€";
    for (int round = 0; round < 100; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SortedMap<String, String> contents = new TreeMap<>();
      PATHS.forEach(path -> contents.put(path, text.toString()));
      ManifestFacts facts = Manifests.read(contents);
      assertEquals(facts, Manifests.read(contents), () -> "seed 4: " + text);
    }
  }

  @Test
  void mutilatedFilesAreNoFailure() {
    for (String text :
        List.of(MavenSample.TEXT, MavenSample.JSON, MavenSample.TOML, MavenSample.PYTHON)) {
      for (int end = 0; end < text.length(); end++) {
        String cut = text.substring(0, end) + text.substring(Math.min(text.length(), end + 3));
        SortedMap<String, String> contents = new TreeMap<>();
        PATHS.forEach(path -> contents.put(path, cut));
        Manifests.read(contents).bestCommands();
      }
    }
  }

  /** Small files with much of what formats look for. */
  private static final class MavenSample {
    static final String TEXT =
        "<project><parent><artifactId>a</artifactId></parent><dependencies><dependency><groupId>${g}</groupId></dependency></dependencies></project>";
    static final String JSON =
        "{\"name\":\"a\",\"bin\":{\"b\":\"c\"},\"exports\":{\".\":[{\"import\":\"x\"}]},\"scripts\":{\"test\":1}}";
    static final String TOML =
        "[package]\nname='a'\n[[bin]]\nname='b'\n[project]\nname='c'\ndependencies=['x;y',1]\n[tool.poetry.scripts]\na={callable='b'}\n";
    static final String PYTHON =
        "@nox.session(name='a')\ndef x(): pass\nsetup(name='a', extras_require={'a': ['b'], **c}, entry_points='''[console_scripts]\na=b\n''')\n";
  }
}
