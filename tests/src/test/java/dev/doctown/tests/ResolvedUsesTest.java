package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names mean where two things have the same one. */
class ResolvedUsesTest {
  @TempDir private Path folder = Path.of("");

  /** As in HTTPie, whose main function calls another one of that name. */
  @Test
  void aFunctionsOwnImportComesBeforeTheModule() throws IOException, InterruptedException {
    assertEquals(
        """
        calls inn.__main__.main -> inn.core.main 95
        imports inn.__main__.main -> inn.core.main 95\
        """,
        edges(
            Map.of(
                "inn/__init__.py",
                "",
                "inn/__main__.py",
                """
                def main():
                    from inn.core import main
                    main()
                """,
                "inn/core.py",
                "def main(): ...\n")));
  }

  /** As in hiredis: a tag and its other name are one type, and a system's header is its own. */
  @Test
  void aTagAndItsNameAreOneTypeAndStandardHeadersAreTheCompilers()
      throws IOException, InterruptedException {
    assertEquals(
        """
        imports src/box.c -> include/box.h 95
        references src/box.c.fill -> include/box.h.box 95\
        """,
        edges(
            Map.of(
                "include/box.h",
                "typedef struct box {\n  int size;\n} box;\n",
                "src/box.c",
                """
                #include <poll.h>
                #include "box.h"
                void fill(box *it) { it->size = 1; }
                """,
                "src/net/poll.h",
                "int our_poll(void);\n")));
  }

  /** As commands and handlers are given to what runs them. */
  @Test
  void aFunctionThatIsHandedOnIsUsed() throws IOException, InterruptedException {
    assertEquals(
        """
        calls main.start -> main.run 95
        references main.go.main.main -> main.go.main.hello 95
        references main.go.main.main -> main.go.main.serve 95
        references main.start -> main.program 95
        references main.ts.main.boot -> main.ts.main.ring 95\
        """,
        edges(
            Map.of(
                "main.go",
                """
                package main

                func main() {
                	command := Command{RunE: serve}
                	handle("/", hello)
                	handle("/", command)
                }

                func serve() error { return nil }

                func hello() {}
                """,
                "main.ts",
                """
                import outside from 'outside';
                function ring() {}
                function boot() {
                  use(outside);
                  use({ on: ring });
                }
                """,
                "main.py",
                """
                def program(): ...

                def run(main, program):
                    call(program)

                def start():
                    run(1, main=program)
                """)));
  }

  /** Edges that are sure, between symbols, without those of containment. */
  private String edges(Map<String, String> sources) throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : sources.entrySet()) {
      Path path = folder.resolve("repository").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Path pack = folder.resolve("inn.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=repository", "--output=" + pack, "--skip-embeddings", "--quiet")
        .expectSuccess();
    Map<String, String> names = new HashMap<>();
    TreeSet<String> found = new TreeSet<>();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<SymbolRow> symbols = opened.rows(DocpackTable.SYMBOLS);
        RowIterator<EdgeRow> edges = opened.rows(DocpackTable.EDGES)) {
      symbols.forEachRemaining(row -> names.put(row.getSymbolId(), name(row)));
      edges.forEachRemaining(
          row -> {
            if (row.getToSymbolId() != null
                && row.getConfidence() >= 80
                && !row.getKind().equals("contains")) {
              found.add(
                  row.getKind()
                      + " "
                      + names.get(row.getFromSymbolId())
                      + " -> "
                      + names.get(row.getToSymbolId())
                      + " "
                      + row.getConfidence());
            }
          });
    }
    return String.join("\n", found);
  }

  private static String name(SymbolRow row) {
    return row.getKind().equals("file") || row.getLanguage().equals("Python")
        ? row.getQualifiedName()
        : row.getPath() + "." + row.getQualifiedName();
  }
}
