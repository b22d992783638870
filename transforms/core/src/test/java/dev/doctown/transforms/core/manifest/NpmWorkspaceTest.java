package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NpmWorkspaceTest {
  private static Reading pnpm() {
    return Reading.of(
            "pnpm-workspace.yaml",
            """
            packages:
              - packages/*
              - '!packages/old'
            catalog:
              vite: ^8.0.0
            catalogs:
              next:
                vite: ^9.0.0
            """)
        .with("pnpm-lock.yaml", "")
        .with("package.json", "{\"private\": true, \"scripts\": {\"build\": \"x\"}}")
        .with(
            "packages/a/package.json",
            """
            {"name": "@x/a", "version": "1.2.0", "scripts": {"test": "vitest", "build": "x"}}
            """)
        .with("packages/old/package.json", "{\"name\": \"@x/old\", \"version\": \"1.0.0\"}");
  }

  private static List<String> links(Reading reading) {
    return reading.facts().dependencies().stream()
        .map(found -> found.name() + " " + found.version() + " " + found.module())
        .toList();
  }

  @Test
  void aDependencyOnAMemberNamesItsManifest() {
    assertEquals(
        List.of(
            "@x/a workspace:* packages/a/package.json",
            "@x/old ^1.0.0 null",
            "b npm:@x/a@^1.1.0 packages/a/package.json",
            "c workspace:@x/a@* packages/a/package.json",
            "d link:../../tools/d tools/d/package.json"),
        links(
            pnpm()
                .with("tools/d/package.json", "{}")
                .with(
                    "packages/z/package.json",
                    """
                    {
                      "dependencies": {
                        "@x/a": "workspace:*",
                        "@x/old": "^1.0.0",
                        "b": "npm:@x/a@^1.1.0",
                        "c": "workspace:@x/a@*",
                        "d": "link:../../tools/d"
                      }
                    }
                    """)));
  }

  @Test
  void aRangeThatTheMemberDoesNotSatisfyComesFromTheRegistry() {
    assertEquals(
        List.of("@x/a ^2.0.0 null"),
        links(
            pnpm().with("packages/z/package.json", "{\"dependencies\": {\"@x/a\": \"^2.0.0\"}}")));
  }

  @Test
  void catalogsGiveTheVersion() {
    assertEquals(
        List.of("absent catalog: null", "vite ^8.0.0 null", "vite ^9.0.0 null"),
        links(
            pnpm()
                .with(
                    "packages/z/package.json",
                    """
                    {
                      "dependencies": {"vite": "catalog:", "absent": "catalog:"},
                      "devDependencies": {"vite": "catalog:next"}
                    }
                    """)));
    assertEquals(
        List.of("zod ^4.0.0 null"),
        links(
            Reading.of(
                    "package.json",
                    "{\"workspaces\": {\"packages\": [\"p\"], \"catalog\": {\"zod\": \"^4.0.0\"}}}")
                .with("p/package.json", "{\"dependencies\": {\"zod\": \"catalog:\"}}")));
  }

  @Test
  void scriptsThatMembersAloneHaveRunInAllOfThem() {
    assertEquals(
        List.of("TEST | pnpm -r run test | CONVENTION | pnpm-workspace.yaml:1"),
        pnpm().commands().stream().filter(line -> line.startsWith("TEST | pnpm -r")).toList());
    assertEquals(
        List.of("BUILD | npm run build --workspaces --if-present | CONVENTION | package.json:2"),
        Reading.of("package.json", "{\n\"workspaces\": [\"./libs/**\"]}")
            .with("libs/x/y/package.json", "{\"scripts\": {\"build\": \"tsc\"}}")
            .commands()
            .stream()
            .filter(line -> line.contains("--workspaces"))
            .toList());
  }

  @Test
  void aWorkspaceInsideAnotherIsNone() {
    assertEquals(
        List.of("a * packages/a/package.json"),
        links(
            Reading.of("package.json", "{\"workspaces\": [\"packages/*\", \"e/*\"]}")
                .with("packages/a/package.json", "{\"name\": \"a\", \"version\": \"1.0.0\"}")
                .with("e/package.json", "{\"workspaces\": [\"client\"]}")
                .with("e/client/package.json", "{\"dependencies\": {\"a\": \"*\"}}")));
  }
}
