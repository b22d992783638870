package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CargoFormatTest {
  private static final String WORKSPACE =
      """
      [workspace]
      members = ["crates/*"]

      [workspace.package]
      version = "0.3.0"
      license = "MIT"

      [workspace.dependencies]
      serde = { version = "1.0", features = ["derive"] }
      renamed = { package = "real-name", version = "2" }
      """;
  private static final String CRATE =
      """
      [package]
      name = "my-tool"
      version.workspace = true
      license.workspace = true
      description = "Does things"

      [dependencies]
      serde.workspace = true
      renamed = { workspace = true, optional = true }
      local = { path = "../local" }

      [target.'cfg(windows)'.dependencies]
      winapi = "0.3"

      [dev-dependencies.criterion]
      version = "0.5"

      [[bin]]
      name = "tool"
      path = "src/tool.rs"
      """;

  private final Reading reading =
      Reading.of("Cargo.toml", WORKSPACE)
          .with("crates/tool/Cargo.toml", CRATE)
          .with("crates/tool/src/lib.rs", "")
          .with("crates/tool/src/main.rs", "")
          .with("crates/tool/src/tool.rs", "")
          .with("crates/tool/src/bin/extra/main.rs", "");

  @Test
  void cratesInheritFromTheirWorkspace() {
    assertEquals(
        List.of(
            "cargo | criterion | 0.5 | dev-dependencies | crates/tool/Cargo.toml:15",
            "cargo | local | null | dependencies | crates/tool/Cargo.toml:10",
            "cargo | real-name | 2 | optional | crates/tool/Cargo.toml:9",
            "cargo | serde | 1.0 | dependencies | crates/tool/Cargo.toml:8",
            "cargo | winapi | 0.3 | dependencies | crates/tool/Cargo.toml:13"),
        reading.dependencies());
    assertEquals(
        List.of(
            "cargo | my-tool | crates/tool | Does things | 0.3.0 | MIT | crates/tool/Cargo.toml:2"),
        reading.modules());
  }

  @Test
  void targetsAreDeclaredOrFoundByTheirFiles() {
    assertEquals(
        List.of(
            "BINARY | extra | crates/tool/src/bin/extra/main.rs | crates/tool/Cargo.toml:2",
            "BINARY | my-tool | crates/tool/src/main.rs | crates/tool/Cargo.toml:2",
            "LIBRARY | my_tool | crates/tool/src/lib.rs | crates/tool/Cargo.toml:2",
            "BINARY | tool | crates/tool/src/tool.rs | crates/tool/Cargo.toml:19"),
        reading.entryPoints());
  }

  @Test
  void theWorkspaceIsBuiltAtItsRoot() {
    assertEquals(
        List.of(
            "BUILD | cargo build | CONVENTION | Cargo.toml:1",
            "TEST | cargo test | CONVENTION | Cargo.toml:1"),
        reading.commands().stream().filter(line -> line.endsWith(" | Cargo.toml:1")).toList());
  }
}
