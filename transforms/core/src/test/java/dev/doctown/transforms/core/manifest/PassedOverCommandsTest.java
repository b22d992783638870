package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that are written somewhere and are not what a newcomer is told. */
class PassedOverCommandsTest {
  @Test
  void aBuildOfAnotherToolInCiDoesNotLead() {
    assertEquals(
        List.of(
            "BUILD | ./gradlew build | CONVENTION | build.gradle.kts:1",
            "TEST | ./gradlew clean check | WRITTEN | CONTRIBUTING.md:2"),
        BestOf.first(
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
        BestOf.first(
            Reading.of("package.json", "{\"name\": \"lib\"}")
                .with(
                    "README.md",
                    "```sh\nnpm install lib\nnpm run dev\nnpm start\nnode app.js\n```\n")));
    assertEquals(
        List.of("RUN | node app.js | WRITTEN | README.md:2"),
        BestOf.first(Reading.of("README.md", "```sh\nnode app.js\n```\n").with("app.js", "")));
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

  /** As in just, whose README shows how make is used, and whose shells' names are in a table. */
  @Test
  void aTargetOfMakeIsOneThatAMakefileHas() {
    String readme = "```sh\nmake test\nmake lint-all\n```\n";
    assertEquals(List.of(), BestOf.purpose("TEST", Reading.of("README.md", readme)));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        BestOf.purpose("TEST", Reading.of("README.md", readme).with("Makefile", "test:\n\tgo\n")));
    assertEquals(
        List.of(),
        BestOf.purpose("TEST", Reading.of("README.md", readme).with("Makefile", "build:\n\tgo\n")));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        BestOf.purpose("TEST", Reading.of("README.md", readme).with("configure.ac", "")));
    assertEquals(
        List.of("TEST | make test | WRITTEN | README.md:2"),
        BestOf.purpose(
            "TEST", Reading.of("README.md", readme).with("Makefile", "include rules.mk\n")));
  }

  /** As in trpc, whose document for contributors shows how a part is tested. */
  @Test
  void whatAddsToACommandIsNotToldBesideIt() {
    assertEquals(
        List.of("TEST | npm test | WRITTEN | CONTRIBUTING.md:2"),
        BestOf.purpose(
            "TEST",
            Reading.of("package.json", "{\"name\": \"x\", \"scripts\": {\"test\": \"t\"}}")
                .with(
                    "CONTRIBUTING.md",
                    "```sh\nnpm test\nnpm test react\nQUIET=1 npm test\n```\n")));
  }

  /** As in hono: the first of them removes what was built. */
  @Test
  void stepsOfAScriptAreNoBuild() {
    assertEquals(
        List.of(
            "BUILD | npm run build | TARGET | package.json:2",
            "BUILD | npm run build:wasm | TARGET | package.json:6"),
        BestOf.purpose(
            "BUILD",
            Reading.of(
                "package.json",
                """
                {"name": "x", "scripts": {
                  "build": "npm run remove-dist && run-p build:parts:* && npm run copy-package",
                  "remove-dist": "rm -rf dist",
                  "build:parts:a": "a",
                  "copy-package": "cp package.json dist/",
                  "build:wasm": "wasm",
                  "dist": "rimraf dist",
                  "release": "npm run build"
                }}
                """)));
  }

  /** As in sqlite-utils. */
  @Test
  void makeAndJustMayDoOtherThingsThanBuild() {
    String readme = "```sh\njust\n```\n";
    Reading tests =
        Reading.of("README.md", readme)
            .with(
                "Justfile", "# All\n@default: test lint\n\n@test *options:\n  pytest\n\n@lint:\n");
    assertEquals(List.of(), BestOf.purpose("BUILD", tests));
    assertEquals(
        List.of("TEST | just | WRITTEN | README.md:2"),
        BestOf.purpose("TEST", tests).subList(0, 1));
    assertEquals(
        List.of(),
        BestOf.purpose(
            "BUILD",
            Reading.of("README.md", readme)
                .with("justfile", "_default:\n\ndefault:\n  just --list\n")));
    assertEquals(
        List.of("BUILD | make | WRITTEN | README.md:2"),
        BestOf.purpose(
            "BUILD",
            Reading.of("README.md", "```sh\nmake\n```\n")
                .with("Makefile", ".PHONY: all\nall: tool test\ntool:\n\tcc a.c\ntest:\n\t./a\n")));
  }

  /** As in zoxide and hono; a compiler that is fetched is not the project. */
  @Test
  void scriptsAndTemplatesOfTheProjectInstallIt() {
    assertEquals(
        List.of(
            "INSTALL | npm create inn@latest | WRITTEN | README.md:8",
            "INSTALL | curl -sSf https://example.org/desk/inn/install.sh | sh | WRITTEN"
                + " | README.md:2"),
        BestOf.purpose(
                "INSTALL",
                Reading.of("package.json", "{\"name\": \"inn\"}")
                    .with(
                        "README.md",
                        """
                        > ```sh
                        > curl -sSf https://example.org/desk/inn/install.sh | sh
                        > ```

                        ```sh
                        curl -sSf https://sh.compiler.example | sh
                        npm create other@latest
                        npm create inn@latest
                        curl -s https://example.org/desk/inn/install.sh | bash
                        ```
                        """))
            .stream()
            .filter(line -> line.contains("WRITTEN"))
            .toList());
  }

  /** As in caddy, a version that one is to choose. */
  @Test
  void aVersionThatStandsForOneIsNotTyped() {
    assertEquals(
        List.of("INSTALL | go install example.org/inn/v2@latest | WRITTEN | README.md:2"),
        BestOf.purpose(
            "INSTALL",
            Reading.of("go.mod", "module example.org/inn/v2\n")
                .with(
                    "README.md",
                    "```sh\ngo install example.org/inn/v2@latest\n"
                        + "go get example.org/inn/v2@version\n"
                        + "go get example.org/inn/v2@vX.Y.Z\n```\n")));
  }

  @Test
  void updatingInCiInstallsNothing() {
    assertEquals(
        List.of("INSTALL | composer install | CONVENTION | composer.json:1"),
        BestOf.purpose(
            "INSTALL",
            Reading.of("composer.json", "{\"name\": \"a/x\"}")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n  a:\n    steps:\n      - run: composer update --prefer-lowest\n")));
  }

  /** As in curl, whose workflows run {@code make test-ci}. */
  @Test
  void aTargetForCiIsNotForNewcomers() {
    assertEquals(
        List.of("TEST | make test | TARGET | Makefile:1"),
        BestOf.purpose(
            "TEST",
            Reading.of("Makefile", "test:\ntest-ci:\n")
                .with(
                    ".github/workflows/ci.yml",
                    "jobs:\n  a:\n    steps:\n      - run: make test-ci\n"
                        + "      - run: cmake --build b --target test-ci\n")));
  }

  /** As in the Axum example of Realworld, in spring-petclinic and in CTFd. */
  @Test
  void whatAProjectNeedsBesideItIsNoWayToInstallOrRunIt() {
    assertEquals(
        List.of(
            "INSTALL | cargo install inn | WRITTEN | README.md:2",
            "RUN | docker compose up desk | WRITTEN | README.md:9",
            "RUN | cargo run | CONVENTION | Cargo.toml:2",
            "RUN | docker compose up | CONVENTION | compose.yml:1"),
        Reading.of("Cargo.toml", "[package]\nname = 'inn'\n")
            .with("src/main.rs", "")
            .with(
                "compose.yml",
                "services:\n  desk:\n    build: .\n  rooms:\n    image: postgres:14\n")
            .with(
                ".github/workflows/ci.yml",
                "jobs:\n  a:\n    steps:\n      - run: sudo yarn install --non-interactive\n")
            .with(
                "README.md",
                "```sh\ncargo install inn\ncargo install sqlx-cli --features postgres\n"
                    + "docker run -d --name rooms -p 5432:5432 -e A=b postgres:14\n"
                    + "docker run --rm -it postgres\n"
                    + "docker compose up rooms\n```\n```sh\ndocker compose up desk\n```\n")
            .best()
            .stream()
            .filter(line -> line.startsWith("INSTALL") || line.startsWith("RUN"))
            .toList());
  }
}
