package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the commands for a purpose comes first. */
class BestCommandsTest {
  @Test
  void theReadmeComesBeforeCiConventionsAndTargets() {
    assertEquals(
        List.of(
            "INSTALL | cargo install tool | WRITTEN | README.md:3",
            "BUILD | cargo build --release | WRITTEN | README.md:2",
            "BUILD | cargo build | CONVENTION | Cargo.toml:1",
            "BUILD | make build | TARGET | Makefile:1",
            "TEST | cargo test --all | WRITTEN | .github/workflows/ci.yml:5",
            "TEST | cargo test | CONVENTION | Cargo.toml:1",
            "TEST | make test | TARGET | Makefile:2",
            "RUN | cargo run | CONVENTION | Cargo.toml:2"),
        Reading.of("Cargo.toml", "[package]\nname = 'tool'\n")
            .with("src/main.rs", "")
            .with("Makefile", "build:\ntest:\n")
            .with(
                ".github/workflows/ci.yml",
                "jobs:\n"
                    + "  a:\n"
                    + "    steps:\n"
                    + "      - run: cargo test --target x\n"
                    + "      - run: cargo test --all\n"
                    + "      - run: sudo apt-get install llvm\n")
            .with("sub/Makefile", "test:\n")
            .with(
                "README.md",
                "```sh\n"
                    + "cargo build --release\n"
                    + "cargo install tool\n"
                    + "brew install other-tool-needed\n"
                    + "cargo install tool --version <version>\n"
                    + "```\n")
            .best()
            .stream()
            .filter(line -> !line.contains("other-tool-needed"))
            .toList());
  }

  /** As in libuv, whose Makefile is made, and whose documents have another with other targets. */
  @Test
  void whatConfigureMakesHasTheTargetsOfGnu() {
    assertEquals(
        List.of(
            "TEST | make check | WRITTEN | README.md:4",
            "TEST | build/uv_run_tests | WRITTEN | README.md:8"),
        BestOf.purpose(
            "TEST",
            Reading.of("configure.ac", "AC_INIT\n")
                .with("Makefile.am", "lib_LTLIBRARIES = libuv.la\n")
                .with("CMakeLists.txt", "project(uv)\nadd_executable(uv_run_tests t.c)\n")
                .with("docs/Makefile", "html:\n\tsphinx-build\n")
                .with(
                    "README.md",
                    "```sh\n./configure\nmake\nmake check\n```\n\n"
                        + "```sh\nbuild/uv_run_tests\n```\n")));
  }

  /** Seen in fairseq's examples, where it ended the build. */
  @Test
  void aWordThatIsAnEqualsSignIsAWordLikeOthers() {
    assertEquals(
        List.of("RUN | python app.py size = 2 | WRITTEN | README.md:2"),
        Reading.of("README.md", "```sh\npython app.py size = 2\n```\n").with("app.py", "").best());
  }

  @Test
  void ownPackageComesBeforeToolsOfTheCheckout() {
    assertEquals(
        List.of(
            "INSTALL | pip install 'x[cli]' | WRITTEN | docs/start.md:2",
            "INSTALL | pip install -e . | WRITTEN | CONTRIBUTING.md:2",
            "INSTALL | pip install . | CONVENTION | pyproject.toml:1"),
        Reading.of("pyproject.toml", "[project]\nname = 'X'\n")
            .with("CONTRIBUTING.md", "```sh\npip install -e .\npip install tox\n```\n")
            .with("docs/start.md", "```sh\npip install 'x[cli]'\npip install unrelated\n```\n")
            .best()
            .stream()
            .filter(line -> line.startsWith("INSTALL"))
            .toList());
  }

  @Test
  void theStandardScriptComesBeforeItsVariantsWhereverTheyAreWritten() {
    assertEquals(
        List.of(
            "INSTALL | npm install | CONVENTION | package.json:1",
            "BUILD | npm run build | TARGET | package.json:1",
            "TEST | npm test | TARGET | package.json:1"),
        BestOf.first(
            Reading.of(
                    "package.json",
                    "{\"name\": \"x\", \"scripts\": {\"coverage\": \"c8\", \"unit\": \"u\","
                        + " \"test\": \"t\", \"build\": \"b\"}}")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n"
                        + "  a:\n"
                        + "    steps:\n"
                        + "      - run: npm run unit\n"
                        + "      - run: npm run build -- --types\n")
                .with("docs/guide.md", "```sh\nnpx tsc --init\ntsc\nnpx vitest\n```\n")));
  }

  @Test
  void aRootDocumentComesBeforeWhatManifestsImply() {
    assertEquals(
        List.of("BUILD | make | WRITTEN | BUILD.md:2", "TEST | make test | WRITTEN | BUILD.md:3"),
        BestOf.first(
            Reading.of("go.mod", "module example.org/x\n")
                .with("Makefile", "all:\ntest:\n")
                .with("BUILD.md", "```sh\nmake\nmake test\n```\n")));
  }

  @Test
  void theEcosystemsOwnInstallerComesBeforeThoseOfSystemsAndParts() {
    assertEquals(
        List.of(
            "INSTALL | pip install thing | WRITTEN | README.md:4",
            "INSTALL | pip install thing[all] | WRITTEN | README.md:5",
            "INSTALL | brew install thing | WRITTEN | README.md:2"),
        Reading.of("pyproject.toml", "[project]\nname = 'thing'\n")
            .with(
                "README.md",
                "```sh\n"
                    + "brew install thing\n"
                    + "./vcpkg install thing\n"
                    + "pip install thing\n"
                    + "pip install thing[all]\n"
                    + "```\n")
            .best()
            .stream()
            .filter(line -> line.startsWith("INSTALL"))
            .toList());
  }

  /** As in libuv, whose tests are also run by hand, from the folder of the build. */
  @Test
  void whatIsProvedComesBeforeTargetsOfAGeneratedMakefile() {
    assertEquals(
        List.of(
            "TEST | cd build && ctest -C Debug | WRITTEN | README.md:3",
            "TEST | ctest --test-dir build | CONVENTION | CMakeLists.txt:2",
            "TEST | make check | WRITTEN | README.md:2"),
        BestOf.purpose(
            "TEST",
            Reading.of("CMakeLists.txt", "project(tool)\nenable_testing()\n")
                .with("configure.ac", "")
                .with(
                    "README.md",
                    "```bash\n$ make check\n$ (cd build && ctest -C Debug) # all\n```\n")));
  }

  @Test
  void installersStandInTheTextAndInTablesOfAReadme() {
    assertEquals(
        List.of(
            "INSTALL | cargo install kit | WRITTEN | README.md:1",
            "INSTALL | brew install kit | WRITTEN | README.md:3"),
        BestOf.purpose(
            "INSTALL",
            Reading.of("Cargo.toml", "[package]\nname = 'kit'\n")
                .with("src/main.rs", "")
                .with(
                    "README.md",
                    "Get it with `cargo install kit`, and not `cargo install other`.\n\n"
                        + "<td><code>brew install kit</code></td>\n"
                        + "<td><code>asdf install kit &lt;version&gt;</code></td>\n")));
  }

  @Test
  void aLibraryOfMavenIsDependedOnByItsCoordinates() {
    Reading reading =
        Reading.of(
                "pom.xml",
                "<project><groupId>org.x</groupId><artifactId>all</artifactId>"
                    + "<packaging>pom</packaging><modules><module>lib</module><module>aux</module>"
                    + "</modules></project>\n")
            .with(
                "lib/pom.xml",
                "<project><groupId>org.x</groupId>\n<artifactId>lib</artifactId></project>\n")
            .with(
                "aux/pom.xml",
                "<project><groupId>org.x</groupId>\n<artifactId>aux</artifactId></project>\n")
            .with("README.md", "    implementation 'org.x:lib:1.0'\n");
    assertEquals(
        List.of("INSTALL | org.x:lib | TARGET | lib/pom.xml:2"),
        BestOf.purpose("INSTALL", reading));
    assertEquals(
        List.of(
            "INSTALL | org.x:aux | TARGET | aux/pom.xml:2",
            "INSTALL | org.x:lib | TARGET | lib/pom.xml:2"),
        BestOf.purpose(
            "INSTALL",
            reading
                .with(
                    "docs/source/getting-started.rst",
                    ".. code-block:: xml\n\n    <artifactId>aux</artifactId>\n")
                .with("docs/source/manual.rst", "all:aux:1.0\n")));
    assertEquals(
        List.of("INSTALL | org.x:one | TARGET | pom.xml:1"),
        BestOf.purpose(
            "INSTALL",
            Reading.of(
                "pom.xml",
                "<project><groupId>org.x</groupId><artifactId>one</artifactId></project>\n")));
  }

  @Test
  void anImageIsBuiltWhereNothingElseIs() {
    assertEquals(
        List.of("BUILD | docker build . | CONVENTION | Dockerfile:1"),
        BestOf.purpose("BUILD", Reading.of("Dockerfile", "FROM a\n")));
    assertEquals(
        List.of("BUILD | go build ./... | CONVENTION | go.mod:1"),
        BestOf.purpose(
            "BUILD",
            Reading.of("Dockerfile", "FROM a\n").with("go.mod", "module example.org/x\n")));
  }

  @Test
  void whatVerifiesTestsWhereNothingWrittenTestsAlone() {
    String pom = "<project><groupId>org.x</groupId><artifactId>x</artifactId></project>\n";
    assertEquals(
        List.of(
            "TEST | mvn clean verify | WRITTEN | README.md:2",
            "TEST | mvn test | CONVENTION | pom.xml:1"),
        BestOf.purpose(
            "TEST",
            Reading.of("pom.xml", pom).with("README.md", "```sh\nmvn clean verify\n```\n")));
    assertEquals(
        List.of("TEST | mvn test | WRITTEN | README.md:2"),
        BestOf.purpose(
            "TEST",
            Reading.of("pom.xml", pom).with("README.md", "```sh\nmvn test\nmvn verify\n```\n")));
  }

  @Test
  void anImageOfTheProjectRunsIt() {
    assertEquals(
        List.of(
            "RUN | cargo run | CONVENTION | Cargo.toml:2",
            "RUN | docker run -it ghcr.io/x/inn:latest | WRITTEN | README.md:4",
            "RUN | docker run -p 80:80 front | WRITTEN | README.md:3"),
        Reading.of("Cargo.toml", "[package]\nname = 'inn'\n")
            .with("src/main.rs", "")
            .with(
                "README.md",
                "```sh\ndocker build -t front .\ndocker run -p 80:80 front\n"
                    + "docker run -it ghcr.io/x/inn:latest\ndocker run redis\n```\n")
            .best()
            .stream()
            .filter(line -> line.startsWith("RUN"))
            .toList());
  }

  /** As in leveldb and jq: without these steps the line behind them fails. */
  @Test
  void whatMustBeDoneFirstIsTold() {
    assertEquals(
        List.of(
            "BUILD | autoreconf -i | WRITTEN | README.md:2",
            "BUILD | ./configure | WRITTEN | README.md:3",
            "BUILD | make | WRITTEN | README.md:4"),
        Reading.of("configure.ac", "AC_INIT\n")
            .with("Makefile.am", "all:\n")
            .with(
                "README.md", "```console\nautoreconf -i # from git\n" + "./configure\nmake\n```\n")
            .best());
    assertEquals(
        List.of(
            "BUILD | mkdir -p build && cd build && cmake .. && cmake --build . | WRITTEN |"
                + " README.md:3",
            "TEST | cd build && ctest | WRITTEN | README.md:4"),
        Reading.of("CMakeLists.txt", "project(inn)\n")
            .with(
                "README.md",
                "```sh\nmkdir -p build && cd build\ncmake .. && cmake --build .\nctest\n```\n")
            .best()
            .stream()
            .filter(line -> line.contains("README"))
            .toList());
  }
}
