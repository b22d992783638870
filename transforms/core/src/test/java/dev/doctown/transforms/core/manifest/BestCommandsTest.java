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
                "jobs:\n  a:\n    steps:\n      - run: cargo test --target x\n      - run: cargo test --all\n      - run: sudo apt-get install llvm\n")
            .with("sub/Makefile", "test:\n")
            .with(
                "README.md",
                "```sh\ncargo build --release\ncargo install tool\nbrew install other-tool-needed\ncargo install tool --version <version>\n```\n")
            .best()
            .stream()
            .filter(line -> !line.contains("other-tool-needed"))
            .toList());
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
                    "{\"name\": \"x\", \"scripts\": {\"coverage\": \"c8\", \"unit\": \"u\", \"test\": \"t\", \"build\": \"b\"}}")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n  a:\n    steps:\n      - run: npm run unit\n      - run: npm run build -- --types\n")
                .with("docs/guide.md", "```sh\nnpx tsc --init\ntsc\nnpx vitest\n```\n")));
  }

  @Test
  void aRootDocumentComesBeforeWhatManifestsImply() {
    assertEquals(
        List.of("BUILD | make | WRITTEN | BUILD.md:2", "TEST | make test | WRITTEN | BUILD.md:3"),
        first(
            Reading.of("go.mod", "module example.org/x\n")
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
                    "jobs:\n  a:\n    steps:\n      - run: ./mvnw -q verify\n      - run: ./check_all.sh\n")));
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
                "```sh\nbrew install thing\n./vcpkg install thing\npip install thing\npip install thing[all]\n```\n")
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
}
