package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How programs are run. */
class ProgramCommandsTest {
  @Test
  void theFolderOfAGoProgramIsRun() {
    assertEquals(
        List.of("go run ./cmd/age | cmd/age/age.go:9"),
        runs(
            Reading.of("go.mod", "module example.org/age/v2\n"),
            new ProgramSource("cmd/age-inspect/inspect.go", 3),
            new ProgramSource("cmd/age/age.go", 9)));
    assertEquals(
        List.of("go run ./cmd/a | cmd/a/a.go:1", "go run ./cmd/b | cmd/b/b.go:2"),
        runs(
            Reading.of("go.mod", "module example.org/tools\n"),
            new ProgramSource("cmd/a/a.go", 1),
            new ProgramSource("cmd/b/b.go", 2)));
    assertEquals(
        List.of("cd git && go run . | git/main.go:5"),
        runs(Reading.of("git/go.mod", "module git\n"), new ProgramSource("git/main.go", 5)));
  }

  @Test
  void aPythonPackageIsRunWhereItHasNoScript() {
    Reading project = Reading.of("pyproject.toml", "[project]\nname = 'tool'\n");
    ProgramSource main = new ProgramSource("src/tool/__main__.py", 1);
    assertEquals(List.of("python -m tool | src/tool/__main__.py:1"), runs(project, main));
    assertEquals(
        List.of("tool | pyproject.toml:4"),
        runs(
            Reading.of(
                "pyproject.toml", "[project]\nname = 'tool'\n[project.scripts]\ntool = 'tool:m'\n"),
            main));
  }

  @Test
  void whatLiesBesideItsManifestIsNoPackageOfIt() {
    assertEquals(
        List.of(),
        runs(
            new Reading().with("tool/pyproject.toml", "[project]\nname = \"tool\"\n"),
            new ProgramSource("tool/__main__.py", 1)));
  }

  @Test
  void aJarThatStartsIsRunWhereItIsBuilt() {
    String settings = "rootProject.name = 'server'\n";
    String jar = "jar {\n  manifest { attributes('Main-Class': 'org.x.Main') }\n}\n";
    assertEquals(
        List.of("java -jar target/server.jar | build.gradle:3"),
        runs(
            Reading.of("settings.gradle", settings)
                .with(
                    "build.gradle",
                    "jar.destinationDirectory = file(\"$projectDir/target\")\n" + jar)));
    assertEquals(
        List.of("java -jar build/libs/server-1.2.jar | build.gradle:3"),
        runs(
            Reading.of("settings.gradle", settings)
                .with("build.gradle", "version = '1.2'\n" + jar)));
    assertEquals(
        List.of(),
        runs(
            Reading.of("settings.gradle", settings)
                .with("build.gradle", "version = computed()\n" + jar)));
  }

  @Test
  void aReadmeSaysHowWithWhatIsToBeFilledIn() {
    assertEquals(
        List.of("java -jar tool-${VERSION}.jar <options> [files...] | README.md:2"),
        runs(
            Reading.of(
                "README.md", "```sh\njava -jar tool-${VERSION}.jar <options> [files...]\n```\n")));
  }

  @Test
  void whatMakeIsAskedForMayStandInTheText() {
    assertEquals(
        List.of("INSTALL | make install | WRITTEN | README.md:1"),
        Reading.of("README.md", "Run `make install`, or see `make`.\n")
            .with("configure.ac", "")
            .best());
    assertEquals(List.of(), Reading.of("README.md", "Run `make install`.\n").best());
  }

  private static List<String> runs(Reading reading, ProgramSource... programs) {
    return reading.facts().withPrograms(List.of(programs)).bestCommands().stream()
        .filter(command -> command.purpose() == CommandPurpose.RUN)
        .map(command -> command.typed() + " | " + command.path() + ":" + command.line())
        .toList();
  }
}
