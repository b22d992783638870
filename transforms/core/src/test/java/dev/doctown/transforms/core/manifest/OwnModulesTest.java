package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnModulesTest {
  private static List<String> links(Reading reading) {
    return reading.facts().dependencies().stream()
        .map(found -> found.ecosystem() + " " + found.name() + " " + found.module())
        .toList();
  }

  @Test
  void aPackageOfTheRepositoryIsTheOneThatIsMeant() {
    assertEquals(
        List.of(
            "cargo core crates/core/Cargo.toml", "cargo serde null", "pypi my-tool pyproject.toml"),
        links(
            Reading.of(
                    "Cargo.toml",
                    "[package]\nname = 'x'\n[dependencies]\ncore = { path = 'crates/core' }\nserde = '1'\n")
                .with("crates/core/Cargo.toml", "[package]\nname = 'core'\n")
                .with("pyproject.toml", "[project]\nname = 'My_Tool'\n")
                .with(
                    "examples/a/pyproject.toml",
                    "[project]\nname = 'a'\ndependencies = ['my-tool']\n")));
  }

  @Test
  void aNameThatTwoManifestsDeclareIsNobodys() {
    assertEquals(
        List.of("cargo core null"),
        links(
            Reading.of("Cargo.toml", "[package]\nname = 'x'\n[dependencies]\ncore = '1'\n")
                .with("a/Cargo.toml", "[package]\nname = 'core'\n")
                .with("b/Cargo.toml", "[package]\nname = 'core'\n")));
  }
}
