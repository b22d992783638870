package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the call paths of a library begin, and how they go on. */
class FlowsTest {
  private static final Map<String, String> LIBRARY =
      Map.of(
          "shop/app.py",
          """
          from shop.text import normalized, rendered


          class App:
              def __call__(self, request):
                  found = self.find(request)
                  return self.answer(found)

              def find(self, request):
                  return normalized(request)

              def answer(self, found):
                  return rendered(found)
          """,
          "shop/text.py",
          """
          def normalized(text):
              return stripped(text)


          def stripped(text):
              return text


          def rendered(text):
              return text
          """,
          "tests/test_app.py",
          """
          from shop.app import App


          def test_app():
              assert App().__call__("x") == "x"
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void aLibrarysFlowsBeginWithWhatItselfNeverCalls() throws IOException, InterruptedException {
    Path pack = folder.resolve("shop.docpack");
    for (Map.Entry<String, String> file : LIBRARY.entrySet()) {
      Path path = folder.resolve("repository").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }

    DoctownProcess.in(folder)
        .run("build", "--repo=repository", "--output=" + pack, "--skip-embeddings", "--quiet")
        .expectSuccess();

    assertEquals(
        List.of(
            "App.__call__: 0 App.__call__ at shop/app.py:5",
            "App.__call__: 1 App.find at shop/app.py:6",
            "App.__call__: 2 normalized at shop/app.py:10",
            "App.__call__: 3 stripped at shop/text.py:2",
            "App.__call__: 1 App.answer at shop/app.py:7",
            "App.__call__: 2 rendered at shop/app.py:13"),
        flows(pack));
  }

  private static List<String> flows(Path pack) {
    Map<String, String> names = new HashMap<>();
    List<String> steps = new ArrayList<>();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<SymbolRow> symbols = opened.rows(DocpackTable.SYMBOLS);
        RowIterator<FlowStepRow> rows = opened.rows(DocpackTable.FLOWS)) {
      symbols.forEachRemaining(
          row ->
              names.put(
                  row.getSymbolId(),
                  row.getQualifiedName().replaceFirst("^shop[./](app|text)\\.", "")));
      rows.forEachRemaining(
          row ->
              steps.add(
                  names.get(row.getEntrySymbolId())
                      + ": "
                      + row.getDepth()
                      + " "
                      + names.get(row.getSymbolId())
                      + " at "
                      + row.getPath()
                      + ":"
                      + row.getLine()));
    }
    return steps;
  }
}
