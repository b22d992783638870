package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NpmFormatTest {
  private static final String MANIFEST =
      """
      {
        "name": "@x/tool",
        "version": "1.2.3",
        "description": "Does things",
        "license": "MIT",
        "bin": "./cli.js",
        "main": "lib/index.js",
        "exports": {
          ".": { "types": "./lib/index.d.ts", "default": "./lib/index.js" },
          "./extra": "./lib/extra.js"
        },
        "scripts": {
          "pretest": "tsc",
          "test": "vitest",
          "build": "tsc -b",
          "prepare": "husky"
        },
        "dependencies": { "a": "^1.0.0", "both": "1" },
        "devDependencies": {
          "vitest": "workspace:*"
        },
        "optionalDependencies": { "both": "1" },
        "peerDependencies": { "react": ">=18" }
      }
      """;

  @Test
  void dependenciesKeepTheirTableAndLine() {
    assertEquals(
        List.of(
            "npm | a | ^1.0.0 | dependencies | package.json:18",
            "npm | both | 1 | optionalDependencies | package.json:22",
            "npm | react | >=18 | peerDependencies | package.json:23",
            "npm | vitest | workspace:* | devDependencies | package.json:20"),
        Reading.of("package.json", MANIFEST).dependencies());
  }

  @Test
  void scriptsRunWithThePackageManagerOfTheLockFile() {
    assertEquals(
        List.of(
            "INSTALL | npm install | CONVENTION | package.json:1",
            "RUN | npx @x/tool | CONVENTION | package.json:6",
            "TEST | npm test | TARGET | package.json:14",
            "BUILD | npm run build | TARGET | package.json:15"),
        Reading.of("package.json", MANIFEST).commands());
    assertEquals(
        List.of(
            "RUN | npx @x/tool | CONVENTION | p/package.json:6",
            "TEST | cd p && pnpm test | TARGET | p/package.json:14",
            "BUILD | cd p && pnpm run build | TARGET | p/package.json:15"),
        Reading.of("p/package.json", MANIFEST).with("pnpm-lock.yaml", "").commands());
    assertEquals(
        List.of(
            "INSTALL | yarn install | CONVENTION | package.json:1",
            "RUN | npx @x/tool | CONVENTION | package.json:6",
            "TEST | yarn test | TARGET | package.json:14",
            "BUILD | yarn build | TARGET | package.json:15"),
        Reading.of("package.json", MANIFEST).with("yarn.lock", "").commands());
  }

  @Test
  void programsAndWhatImportsLoadAreEntryPoints() {
    assertEquals(
        List.of(
            "BINARY | tool | p/cli.js | p/package.json:6",
            "LIBRARY | @x/tool | p/lib/index.js | p/package.json:7",
            "LIBRARY | @x/tool | p/lib/index.js | p/package.json:9",
            "LIBRARY | @x/tool/extra | p/lib/extra.js | p/package.json:10"),
        Reading.of("p/package.json", MANIFEST).entryPoints());
  }

  @Test
  void theModuleSaysWhatItIs() {
    assertEquals(
        List.of("npm | @x/tool | p | Does things | 1.2.3 | MIT | p/package.json:2"),
        Reading.of("p/package.json", MANIFEST).modules());
  }

  @Test
  void packagesOfOthersAreNoManifests() {
    assertEquals(List.of(), Reading.of("node_modules/x/package.json", MANIFEST).dependencies());
  }

  /** As in CTFd, whose themes have what {@code npm init} writes. */
  @Test
  void aLibraryWhoseFileIsNotThereIsNone() {
    String manifest = "{\"name\": \"x\", \"main\": \"index.js\"}";
    assertEquals(List.of(), Reading.of("p/package.json", manifest).entryPoints());
    for (String file : List.of("p/index.js", "p/index.ts", "p/src/index.mts")) {
      assertEquals(
          1, Reading.of("p/package.json", manifest).with(file, "").entryPoints().size(), file);
    }
    assertEquals(
        1,
        Reading.of("p/package.json", "{\"name\": \"x\", \"main\": \"dist/index.js\"}")
            .entryPoints()
            .size());
  }
}
