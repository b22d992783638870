package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BestCommandsTest {
  @Test
  void theReadmeComesBeforeCiTargetsAndConventions() {
    assertEquals(
        List.of(
            "INSTALL | cargo install tool | WRITTEN | README.md:3",
            "BUILD | cargo build --release | WRITTEN | README.md:2",
            "BUILD | make build | TARGET | Makefile:1",
            "BUILD | cargo build | CONVENTION | Cargo.toml:1",
            "TEST | cargo test --all | WRITTEN | .github/workflows/ci.yml:5",
            "TEST | make test | TARGET | Makefile:2",
            "TEST | cargo test | CONVENTION | Cargo.toml:1",
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
}
