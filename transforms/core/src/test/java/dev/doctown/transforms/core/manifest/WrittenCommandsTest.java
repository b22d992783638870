package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenCommandsTest {
  @Test
  void workflowsGiveTheLinesThatInstallBuildTestAndLint() {
    assertEquals(
        List.of(
            "INSTALL | npm ci | WRITTEN | .github/workflows/ci.yml:5",
            "BUILD | mvn -B package -DskipTests | WRITTEN | .github/workflows/ci.yml:8",
            "TEST | cargo test --all | WRITTEN | .github/workflows/ci.yml:10"),
        Reading.of(
                ".github/workflows/ci.yml",
                """
                jobs:
                  one:
                    steps:
                      - uses: actions/checkout@v4
                      - run: npm ci
                      - run: |
                          echo "start"
                          mvn -B package \\
                            -DskipTests
                          cargo test --all # everything
                          cargo test --target ${{ matrix.target }}
                          npm publish
                          cargo build && cp x y > z
                """)
            .commands());
  }

  @Test
  void pipelinesOfGitlabFollowAnchors() {
    assertEquals(
        List.of(
            "INSTALL | bundle install | WRITTEN | .gitlab-ci.yml:3",
            "TEST | bundle exec rspec | WRITTEN | .gitlab-ci.yml:8"),
        Reading.of(
                ".gitlab-ci.yml",
                """
                .base: &base
                  before_script: &install
                    - bundle install
                stages: [test]
                test:
                  before_script: *install
                  script:
                    - bundle exec rspec
                    - echo done
                """)
            .commands());
  }

  @Test
  void documentsGiveWhatIsTypedAndNoOutput() {
    assertEquals(
        List.of(
            "INSTALL | pip install tool | WRITTEN | README.md:5",
            "RUN | tool --fast file.txt | WRITTEN | README.md:11",
            "TEST | make test | WRITTEN | README.md:21",
            "OTHER | frobnicate | WRITTEN | README.md:22"),
        Reading.of(
                "README.md",
                """
                # Tool
                ## Install

                ```sh
                pip install tool   # from the index
                ```

                ## Usage

                ```console
                $ tool --fast \\
                    file.txt
                made 3 things
                $ tool --help
                ```

                ## Tests

                ```bash
                export A=1
                make test
                frobnicate
                ```

                ```python
                pip install no
                ```

                ```
                This is no command at all
                ```
                """)
            .with("pyproject.toml", "[project.scripts]\ntool = 'tool:main'\n")
            .with("Makefile", "test:\n")
            .commands()
            .stream()
            .filter(line -> line.contains("README"))
            .toList());
  }

  @Test
  void otherMarkups() {
    assertEquals(
        List.of(
            "INSTALL | pip install x | WRITTEN | docs/a.rst:8",
            "TEST | tox | WRITTEN | docs/a.rst:14"),
        Reading.of(
                "docs/a.rst",
                """
                Installing
                ==========

                .. code-block:: console
                   :linenos:

                   # comment
                   $ pip install x
                   Done

                Then::

                    Some text.
                    tox

                tox
                """)
            .commands());
    assertEquals(
        List.of("BUILD | ./gradlew build | WRITTEN | README.adoc:4"),
        Reading.of(
                "README.adoc",
                """
                == Build
                [source,shell]
                ----
                ./gradlew build
                ----
                [source,java]
                ----
                make no
                ----
                """)
            .commands());
  }

  @ParameterizedTest
  @CsvSource({
    "mvn -q clean verify, BUILD",
    "./mvnw test -pl core, TEST",
    "./gradlew :app:check, TEST",
    "python3 -m pip install -e .[dev], INSTALL",
    "python -m unittest discover, TEST",
    "uv run --group dev pytest, TEST",
    "npx eslint ., LINT",
    "yarn, INSTALL",
    "npm run test:unit, TEST",
    "npm run build:types, BUILD",
    "pnpm exec tsc, BUILD",
    "sudo apt-get install -y x, INSTALL",
    "cargo clippy -- -D warnings, LINT",
    "go run ./cmd/x, RUN",
    "GOFLAGS=-mod=mod go vet ./..., LINT",
    "make -j4, BUILD",
    "make bench, OTHER",
    "cmake --build build --target test, TEST",
    "docker compose up -d, RUN",
    "tox -e py311, TEST",
    "tox -e lint, LINT",
    "./configure --prefix=/usr, BUILD",
    "scripts/test, TEST",
    "rustc -V, OTHER",
    "pre-commit install, OTHER",
    "npm run check-db, OTHER",
    "npm run check:all, TEST",
    "just playwright-all, OTHER",
    "make all, BUILD",
    "scripts/check_filenames.sh, OTHER",
    "uv run --group x playwright install --with-deps, OTHER",
    "python tests/fixtures.py fixtures.db, RUN",
    "python tests/runtests.py, TEST",
    "just -l, OTHER",
    "curl -sSfL https://example.org/inn/install.sh | sh, INSTALL",
    "wget -qO- https://example.org/inn/install.sh | sudo bash -s -- -y, INSTALL",
    "curl https://example.org/bells | jq ., OTHER",
    "docker compose pull, OTHER",
    "docker compose -f dev.yml up -d, RUN",
  })
  void wordsTellThePurpose(String command, CommandPurpose purpose) {
    assertEquals(purpose, CommandPurposes.of(command));
  }

  /** As libuv's workflow for Windows is written. */
  @Test
  void commandsBelowFoldedLinesKeepTheirLine() {
    assertEquals(
        List.of(
            "BUILD | cmake -S . -B build -DTESTS=ON | WRITTEN | .github/workflows/a.yml:5",
            "BUILD | cmake --build build | WRITTEN | .github/workflows/a.yml:8"),
        Reading.of(
                ".github/workflows/a.yml",
                """
                jobs:
                  a:
                    steps:
                      - run:
                          cmake -S . -B build
                            -DTESTS=ON

                          cmake --build build
                """)
            .commands());
  }
}
