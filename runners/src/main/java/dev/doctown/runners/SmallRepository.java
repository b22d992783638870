package dev.doctown.runners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A repository with a little of what real ones have: each language, manifests, workflows, tests, an
 * example, calls over files, settings, two commits in a pack where git is at hand.
 */
final class SmallRepository {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "README.md",
              """
              # Small

              A repository to *start up* with, see [the guide](docs/guide.rst).

              ```sh
              pip install small
              make test
              ```

              | option | meaning |
              |---|---|
              | `--twice` | doubles |
              """),
          Map.entry(
              "docs/guide.rst",
              "Guide\n=====\n\nCall ``twice``.\n\n.. code-block:: sh\n\n   make\n"),
          Map.entry(
              "src/main/java/small/Number.java",
              "package small;\n\n/** A number. */\npublic interface Number {\n  int value();\n}\n"),
          Map.entry(
              "src/main/java/small/Small.java",
              """
              package small;

              import java.util.List;

              /** Small. */
              public class Small implements Number {
                private final int x;
                public Small(int x) { this.x = x; }
                @Override public int value() { return twice(x); }
                int twice(int x) { return helper(x, "two"); }
                int helper(int x, String name) { return 2 * x + List.of(name).size(); }
                public static void main(String[] arguments) {
                  System.out.println(new Small(Integer.getInteger("small.x", 3)).value());
                }
              }
              """),
          Map.entry(
              "src/test/java/small/SmallTest.java",
              """
              package small;

              class SmallTest {
                void doubles() {
                  Small small = new Small(2);
                  assert small.value() == 4;
                }
              }
              """),
          Map.entry(
              "small/__init__.py",
              """
              \"""Doubles numbers.\"""
              import os
              from .core import Doubler

              LIMIT = int(os.environ.get("SMALL_LIMIT", "10"))


              def main(argv=None):
                  doubler = Doubler(LIMIT)
                  return doubler.twice(2)


              if __name__ == "__main__":
                  main()
              """),
          Map.entry(
              "small/core.py",
              """
              from abc import ABC


              class Base(ABC):
                  def twice(self, x: int) -> int:
                      \"""Doubles.\"""
                      raise NotImplementedError


              class Doubler(Base):
                  def __init__(self, limit):
                      self.limit = limit

                  def twice(self, x: int) -> int:
                      return min(self.limit, self._add(x, x))

                  @staticmethod
                  def _add(a, b):
                      return a + b
              """),
          Map.entry(
              "tests/test_small.py",
              "from small import main\n\n\ndef test_main():\n    assert main() == 4\n"),
          Map.entry(
              "examples/use.py", "from small.core import Doubler\n\nprint(Doubler(4).twice(1))\n"),
          Map.entry(
              "web/small.js",
              "import { add } from './add.js';\n/** Doubles. */\nexport function twice(x) { return add(x, x); }\n"),
          Map.entry("web/add.js", "export const add = (a, b) => a + b;\n"),
          Map.entry(
              "web/small.ts",
              "export interface Shape { area(): number }\nexport class Square implements Shape {\n  constructor(private side: number) {}\n  area(): number { return twice(this.side); }\n}\nexport function twice(x: number): number { return 2 * x; }\n"),
          Map.entry(
              "web/view.tsx", "export function View(p: { x: number }) { return <b>{p.x}</b>; }\n"),
          Map.entry(
              "cmd/small/main.go",
              "package main\n\nimport \"example.org/small/twice\"\n\nfunc main() { println(twice.Twice(2)) }\n"),
          Map.entry(
              "twice/twice.go",
              "// Package twice doubles.\npackage twice\n\n// Twice doubles.\nfunc Twice(x int) int { return 2 * x }\n"),
          Map.entry(
              "twice/twice_test.go",
              "package twice\n\nimport \"testing\"\n\nfunc TestTwice(t *testing.T) { Twice(1) }\n"),
          Map.entry(
              "src/main.rs",
              "mod add;\nuse add::add;\n\n/// Doubles.\npub fn twice(x: i32) -> i32 { add(x, x) }\n\nfn main() { println!(\"{}\", twice(2)); }\n"),
          Map.entry(
              "src/add.rs",
              "pub struct Sum { pub value: i32 }\nimpl Sum { pub fn get(&self) -> i32 { self.value } }\npub fn add(a: i32, b: i32) -> i32 { Sum { value: a + b }.get() }\n"),
          Map.entry("c/small.h", "#ifndef SMALL_H\n#define SMALL_H\nint twice(int x);\n#endif\n"),
          Map.entry(
              "c/small.c",
              "#include \"small.h\"\n#ifdef DEBUG\n#define ADD(a, b) ((a) + (b))\n#endif\nint twice(int x) { return 2 * x; }\nint main(void) { return twice(2); }\n"),
          Map.entry(
              "c/small.cpp",
              "#include \"small.h\"\nnamespace small {\ntemplate <class T> class Box { public: T get() const { return value; } private: T value; };\nint four() { return twice(2); }\n}\n"),
          Map.entry(
              "pyproject.toml",
              "[project]\nname = \"small\"\nversion = \"1\"\ndescription = \"Small.\"\ndependencies = [\"click>=8\"]\n[project.scripts]\nsmall = \"small:main\"\n[build-system]\nrequires = [\"flit_core\"]\nbuild-backend = \"flit_core.buildapi\"\n"),
          Map.entry("requirements.txt", "click>=8\n# test\npytest==8.0\n"),
          Map.entry("tox.ini", "[testenv]\ndeps = pytest\ncommands = pytest tests\n"),
          Map.entry(
              "pom.xml",
              "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>org.example</groupId>\n  <artifactId>small</artifactId>\n  <version>1</version>\n  <dependencies>\n    <dependency>\n      <groupId>junit</groupId>\n      <artifactId>junit</artifactId>\n      <version>4.13</version>\n      <scope>test</scope>\n    </dependency>\n  </dependencies>\n</project>\n"),
          Map.entry(
              "build.gradle",
              "plugins { id 'java' }\ndependencies { testImplementation 'junit:junit:4.13' }\n"),
          Map.entry(
              "package.json",
              "{\"name\": \"small\", \"scripts\": {\"test\": \"node --test\"}, \"dependencies\": {\"left-pad\": \"^1.0.0\"}, \"bin\": \"web/small.js\"}\n"),
          Map.entry(
              "Cargo.toml",
              "[package]\nname = \"small\"\nversion = \"0.1.0\"\n[dependencies]\nlibc = \"0.2\"\n"),
          Map.entry(
              "go.mod",
              "module example.org/small\n\ngo 1.22\n\nrequire github.com/go-chi/chi v1.5.5\n"),
          Map.entry("CMakeLists.txt", "project(small C)\nadd_executable(small c/small.c)\n"),
          Map.entry("Makefile", "test:\n\tpytest tests\n\nbuild: test\n\tcargo build\n"),
          Map.entry("Dockerfile", "FROM python:3.12\nEXPOSE 8000\nENTRYPOINT [\"small\"]\n"),
          Map.entry(
              "docker-compose.yml",
              "services:\n  small:\n    build: .\n    ports: ['8000:8000']\n"),
          Map.entry(
              ".github/workflows/test.yml",
              "name: test\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make test\n"),
          Map.entry("data.json", "{\"answer\": 42}\n"));

  private SmallRepository() {}

  /** Makes it in a folder that does not exist. */
  static Path in(Path folder) throws IOException, InterruptedException {
    Files.createDirectory(folder);
    boolean git = git(folder, "init", "-q");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    if (git) {
      git(folder, "add", "README.md");
      git(folder, "commit", "-q", "-m", "Begin");
      git(folder, "add", "-A");
      git(folder, "commit", "-q", "-m", "Add the rest");
      git(folder, "gc", "-q");
    }
    return folder;
  }

  /** Whether git is there and did it. */
  private static boolean git(Path folder, String... arguments) throws InterruptedException {
    ProcessBuilder command = new ProcessBuilder("git", "-c", "user.name=doctown");
    command.command().addAll(List.of("-c", "user.email=doctown@localhost"));
    command.command().addAll(List.of(arguments));
    command
        .environment()
        .putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
    try {
      return command
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // Without git a plain folder has to do.
      return false;
    }
  }
}
