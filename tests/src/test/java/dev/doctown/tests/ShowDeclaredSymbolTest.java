package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code show} of what is declared in one place and defined in another: one answer. */
class ShowDeclaredSymbolTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "panel.h",
          """
          typedef struct Panel_ Panel;
          void panel_draw(Panel* panel);
          struct Panel_ {
            int width;
          };
          """,
          "panel.c",
          """
          #include "panel.h"
          static void prepare(Panel* panel);
          void panel_draw(Panel* panel) {
            prepare(panel);
          }
          static void prepare(Panel* panel) { panel->width = 1; }
          void screen(Panel* panel) { panel_draw(panel); }
          """,
          "other.cpp",
          """
          #include "panel.h"
          void redraw(Panel* panel) { panel_draw(panel); }
          """,
          "store.ts",
          """
          export function pick(api: string): string
          export function pick(api: number, index: number): number
          export function pick(api: unknown, index?: number) { return api }
          export function one() { pick('a') }
          export function two() { pick(1, 2) }
          """,
          "examples/store.ts",
          """
          export function pick() {}
          """,
          "notes.md",
          """
          # pick
          Text.
          """);

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = repository.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
    }
    DoctownProcess.in(folder)
        .run("build", "--repo=" + repository, "--skip-embeddings", "--output=x.docpack")
        .expectSuccess();
  }

  private static String shown(String name) throws IOException, InterruptedException {
    return DoctownProcess.in(folder)
        .run("show", "x.docpack", name)
        .expectSuccess()
        .replaceAll("(?m)^Subsystem: .*\n\n", "");
  }

  @Test
  void aPrototypeIsToldWithTheDefinition() throws IOException, InterruptedException {
    assertEquals(
        """
        function panel_draw  panel.c:3-5
            void panel_draw(Panel* panel)
            declared in panel.h:2

        Uses: 2 places, with imports and tests

        Callers (2)
          function redraw  other.cpp:2
          function screen  panel.c:7

        Callees (1)
          function prepare  panel.c:6

        Source
        void panel_draw(Panel* panel) {
          prepare(panel);
        }
        """,
        shown("panel_draw"));
  }

  @Test
  void aStructureIsToldByEachOfItsNames() throws IOException, InterruptedException {
    String told = shown("Panel");
    assertEquals(
        """
        struct Panel_  panel.h:3-5
            struct Panel_
            declared in panel.h:1  typedef struct Panel_ Panel
        """,
        told.substring(0, told.indexOf("\n\n") + 1));
    assertEquals(told, shown("Panel_"));
  }

  @Test
  void signaturesOfAFunctionAreOneSymbol() throws IOException, InterruptedException {
    assertEquals(
        """
        function store.pick  store.ts:3-3
            export function pick(api: unknown, index?: number)
            declared in store.ts:1  export function pick(api: string): string
            declared in store.ts:2  export function pick(api: number, index: number): number

        Uses: 2 places, with imports and tests

        Callers (2)
          function store.one  store.ts:4
          function store.two  store.ts:5

        Source
        export function pick(api: unknown, index?: number) { return api }
        """,
        shown("pick"));
  }
}
