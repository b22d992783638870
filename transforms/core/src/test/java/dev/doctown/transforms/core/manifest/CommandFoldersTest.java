package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where commands are typed. */
class CommandFoldersTest {
  @Test
  void stepsOfAWorkflowAreTypedWhereTheyRun() {
    assertEquals(
        List.of(
            "INSTALL | cd site && yarn install | WRITTEN | .github/workflows/ci.yml:9",
            "BUILD | cd core && cargo build | WRITTEN | .github/workflows/ci.yml:11",
            "TEST | cargo test | WRITTEN | .github/workflows/ci.yml:13",
            "BUILD | cd core && make | WRITTEN | .github/workflows/ci.yml:16",
            "TEST | cd core/api && make test | WRITTEN | .github/workflows/ci.yml:18"),
        Reading.of(
                ".github/workflows/ci.yml",
                """
                defaults:
                  run:
                    working-directory: core
                jobs:
                  a:
                    steps:
                      - name: site
                        working-directory: ./site
                        run: yarn install
                      - name: core
                        run: cargo build
                      - working-directory: .
                        run: cargo test
                      - run: |
                          cd ..
                          cd core && make
                          cd api
                          make test
                          cd /tmp
                          make test
                """)
            .with("site/package.json", "{}")
            .with("core/api/Makefile", "test:\n")
            .commands()
            .stream()
            .filter(line -> line.contains("workflows"))
            .toList());
  }

  /** As in caddy: below the checkout, and back at its root, which names tell that stand there. */
  @Test
  void aFolderOfTheCheckoutIsOneOfTheRepository() {
    assertEquals(
        List.of(
            "BUILD | cd cmd/inn && go build | WRITTEN | README.md:4",
            "TEST | go test ./... | WRITTEN | README.md:7",
            "TEST | go test ./desk/bell/ | WRITTEN | README.md:8"),
        Reading.of(
                "README.md",
                """
                ```sh
                $ git clone "https://example.org/inn.git"
                $ cd inn/cmd/inn/
                $ go build
                ```
                ```sh
                $ go test ./...
                $ go test ./desk/bell/
                ```
                """)
            .with("cmd/inn/main.go", "")
            .with("desk/bell/bell.go", "")
            .commands());
  }

  @Test
  void documentsFollowTheShellBelowOneHeading() {
    assertEquals(
        List.of(
            "INSTALL | npm install | WRITTEN | README.md:4",
            "RUN | cd web && npm start | WRITTEN | README.md:8",
            "BUILD | mkdir -p build && cd build && cmake .. | WRITTEN | README.md:15",
            "TEST | cd build && ctest | WRITTEN | README.md:16",
            "BUILD | make | WRITTEN | README.md:17"),
        Reading.of(
                "README.md",
                """
                ```sh
                git clone https://example.org/shop
                cd shop
                npm install
                cd web
                ```
                ```sh
                npm start
                ```

                # Build
                ```sh
                mkdir build
                cd build
                cmake ..
                (cd build && ctest)
                cd .. && make
                ```
                """)
            .with("web/package.json", "{}")
            .with("shop/Cargo.toml", "")
            .with("CMakeLists.txt", "")
            .commands()
            .stream()
            .filter(line -> line.contains("README"))
            .toList());
  }

  @Test
  void manifestsBelowTheRootAreTypedBesideThem() {
    assertEquals(
        List.of(
            "BUILD | cd api && cargo build | CONVENTION | api/Cargo.toml:1",
            "TEST | cd api && cargo test | CONVENTION | api/Cargo.toml:1",
            "RUN | cd web && npm start | TARGET | web/package.json:1",
            "RUN | cd api && cargo run | CONVENTION | api/Cargo.toml:2"),
        Reading.of("api/Cargo.toml", "[package]\nname = 'api'\n")
            .with("api/src/main.rs", "")
            .with("web/package.json", "{\"name\": \"web\", \"scripts\": {\"start\": \"x\"}}")
            .best());
  }

  @Test
  void theRootComesBeforeWhatStandsBelowIt() {
    assertEquals(
        List.of(
            "INSTALL | cargo install cliff | WRITTEN | site/docs/install.md:2",
            "BUILD | cargo build | CONVENTION | Cargo.toml:1",
            "TEST | cargo test | CONVENTION | Cargo.toml:1",
            "RUN | cargo run --bin cliff | CONVENTION | tool/Cargo.toml:2"),
        Reading.of("Cargo.toml", "[workspace]\nmembers = ['tool']\n")
            .with("tool/Cargo.toml", "[package]\nname = 'cliff'\n")
            .with("tool/src/main.rs", "")
            .with("site/docs/install.md", "```sh\ncargo install cliff\n```\n")
            .with("site/README.md", "```sh\nyarn\nyarn build\n```\n")
            .with(
                "site/package.json",
                "{\"name\": \"site\", \"scripts\": {\"build\": \"x\", \"start\": \"y\"}}")
            .with(
                ".github/workflows/ci.yml",
                "jobs:\n"
                    + "  a:\n"
                    + "    steps:\n"
                    + "      - working-directory: site\n"
                    + "        run: yarn install\n")
            .best());
  }
}
