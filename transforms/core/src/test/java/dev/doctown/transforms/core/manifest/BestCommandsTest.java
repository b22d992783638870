package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static List<String> first(Reading reading) {
    List<String> seen = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (String line : reading.best()) {
      String purpose = line.substring(0, line.indexOf(' '));
      if (!seen.contains(purpose)) {
        seen.add(purpose);
        first.add(line);
      }
    }
    return first;
  }

  @Test
  void theStandardScriptComesBeforeItsVariantsWhereverTheyAreWritten() {
    assertEquals(
        List.of(
            "INSTALL | npm install | CONVENTION | package.json:1",
            "BUILD | npm run build | TARGET | package.json:1",
            "TEST | npm test | TARGET | package.json:1"),
        first(
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
        first(
            Reading.of("go.mod", "module example.org/x\n")
                .with("Makefile", "all:\ntest:\n")
                .with("BUILD.md", "```sh\nmake\nmake test\n```\n")));
  }

  @Test
  void aBuildOfAnotherToolInCiDoesNotLead() {
    assertEquals(
        List.of(
            "BUILD | ./gradlew build | CONVENTION | build.gradle.kts:1",
            "TEST | ./gradlew clean check | WRITTEN | CONTRIBUTING.md:2"),
        first(
            Reading.of("build.gradle.kts", "plugins { java }\n")
                .with("settings.gradle.kts", "rootProject.name = \"x\"\n")
                .with("gradlew", "")
                .with("CONTRIBUTING.md", "```sh\n./gradlew clean check\n```\n")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n"
                        + "  a:\n"
                        + "    steps:\n"
                        + "      - run: ./mvnw -q verify\n"
                        + "      - run: ./check_all.sh\n")));
  }

  @Test
  void whatIsNotOfThisRepositoryIsNotToldToItsNewcomers() {
    assertEquals(
        List.of("INSTALL | npm install lib | WRITTEN | README.md:2"),
        first(
            Reading.of("package.json", "{\"name\": \"lib\"}")
                .with(
                    "README.md",
                    "```sh\nnpm install lib\nnpm run dev\nnpm start\nnode app.js\n```\n")));
    assertEquals(
        List.of("RUN | node app.js | WRITTEN | README.md:2"),
        first(Reading.of("README.md", "```sh\nnode app.js\n```\n").with("app.js", "")));
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

  @Test
  void programsOfTestsAndExamplesAreNoWayToRunIt() {
    assertEquals(
        List.of(),
        Reading.of("tests-integration/Cargo.toml", "[package]\nname = 'x'\n")
            .with("tests-integration/src/main.rs", "")
            .with("Cargo.toml", "[workspace]\n")
            .best()
            .stream()
            .filter(line -> line.startsWith("RUN"))
            .toList());
  }

  private static List<String> of(String purpose, Reading reading) {
    return reading.best().stream().filter(line -> line.startsWith(purpose)).toList();
  }

  /** As in just, whose README shows how make is used, and whose shells' names are in a table. */
  @Test
  void aTargetOfMakeIsOneThatAMakefileHas() {
    String readme = "```sh\nmake test\nmake lint-all\n```\n";
    assertEquals(List.of(), of("TEST", Reading.of("README.md", readme)));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        of("TEST", Reading.of("README.md", readme).with("Makefile", "test:\n\tgo\n")));
    assertEquals(
        List.of(), of("TEST", Reading.of("README.md", readme).with("Makefile", "build:\n\tgo\n")));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        of("TEST", Reading.of("README.md", readme).with("configure.ac", "")));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        of("TEST", Reading.of("README.md", readme).with("Makefile", "include rules.mk\n")));
  }

  /** As in libuv, whose tests are also run by hand, from the folder of the build. */
  @Test
  void whatIsProvedComesBeforeTargetsOfAGeneratedMakefile() {
    assertEquals(
        List.of(
            "TEST | cd build && ctest -C Debug | WRITTEN | README.md:3",
            "TEST | ctest --test-dir build | CONVENTION | CMakeLists.txt:2",
            "TEST | make check | WRITTEN | README.md:2"),
        of(
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
        of(
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
    assertEquals(List.of("INSTALL | org.x:lib | TARGET | lib/pom.xml:2"), of("INSTALL", reading));
    assertEquals(
        List.of("INSTALL | org.x:one | TARGET | pom.xml:1"),
        of(
            "INSTALL",
            Reading.of(
                "pom.xml",
                "<project><groupId>org.x</groupId><artifactId>one</artifactId></project>\n")));
  }

  /** As in trpc, whose document for contributors shows how a part is tested. */
  @Test
  void whatAddsToACommandIsNotToldBesideIt() {
    assertEquals(
        List.of("TEST | npm test | WRITTEN | CONTRIBUTING.md:2"),
        of(
            "TEST",
            Reading.of("package.json", "{\"name\": \"x\", \"scripts\": {\"test\": \"t\"}}")
                .with(
                    "CONTRIBUTING.md",
                    "```sh\nnpm test\nnpm test react\nQUIET=1 npm test\n```\n")));
  }

  @Test
  void updatingInCiInstallsNothing() {
    assertEquals(
        List.of("INSTALL | composer install | CONVENTION | composer.json:1"),
        of(
            "INSTALL",
            Reading.of("composer.json", "{\"name\": \"a/x\"}")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n  a:\n    steps:\n      - run: composer update --prefer-lowest\n")));
  }

  @Test
  void anImageIsBuiltWhereNothingElseIs() {
    assertEquals(
        List.of("BUILD | docker build . | CONVENTION | Dockerfile:1"),
        of("BUILD", Reading.of("Dockerfile", "FROM a\n")));
    assertEquals(
        List.of("BUILD | go build ./... | CONVENTION | go.mod:1"),
        of("BUILD", Reading.of("Dockerfile", "FROM a\n").with("go.mod", "module example.org/x\n")));
  }

  /** As in curl, whose workflows run {@code make test-ci}. */
  @Test
  void aTargetForCiIsNotForNewcomers() {
    assertEquals(
        List.of("TEST | make test | TARGET | Makefile:1"),
        of(
            "TEST",
            Reading.of("Makefile", "test:\ntest-ci:\n")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n  a:\n    steps:\n      - run: make test-ci\n"
                        + "      - run: cmake --build b --target test-ci\n")));
  }

  @Test
  void whatVerifiesTestsWhereNothingWrittenTestsAlone() {
    String pom = "<project><groupId>org.x</groupId><artifactId>x</artifactId></project>\n";
    assertEquals(
        List.of(
            "TEST | mvn clean verify | WRITTEN | README.md:2",
            "TEST | mvn test | CONVENTION | pom.xml:1"),
        of("TEST", Reading.of("pom.xml", pom).with("README.md", "```sh\nmvn clean verify\n```\n")));
    assertEquals(
        List.of("TEST | mvn test | WRITTEN | README.md:2"),
        of(
            "TEST",
            Reading.of("pom.xml", pom).with("README.md", "```sh\nmvn test\nmvn verify\n```\n")));
  }
}
