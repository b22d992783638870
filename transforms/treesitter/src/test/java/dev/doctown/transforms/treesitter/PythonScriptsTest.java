package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceEntryPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Python that are run without a guard and without a first line that says so. */
class PythonScriptsTest {
  private static final String SOURCE = "from app import app\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.run(debug=True)",
        "uvicorn.run(app, port=8000)",
        "asyncio.run(start())",
        "web.run_app(app)",
        "server.serve_forever()",
        "bot.updater.start_polling()",
        "root.mainloop()",
        "management.execute_from_command_line(sys.argv)",
        "main()  # until it is stopped",
      })
  void whatItDoesAtLastMakesAScript(String last) {
    assertEquals(
        List.of(new SourceEntryPoint(SOURCE.length(), "script", "serve.py", -1)),
        entryPoints("tools/serve.py", SOURCE + last + "\n"));
  }

  @Test
  void theFunctionOfTheFileThatItCallsIsWhereItBegins() {
    String functions = "def helper(): pass\n\ndef main(): helper()\n\n";
    assertEquals(
        List.of(new SourceEntryPoint(functions.length(), "script", "serve.py", 1)),
        entryPoints("serve.py", functions + "main()\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "register(app)",
        "app.setup()",
        "subprocess.run(['doxygen'])",
        "result = app.run()",
        "if debug:\n    app.run()",
        "app.run()\nother = 1",
        "def start():\n    app.run()",
      })
  void otherStatementsAreThoseOfModules(String last) {
    assertEquals(List.of(), entryPoints("serve.py", SOURCE + last + "\n"));
  }

  @Test
  void aGuardOrAFirstLineSaysItAlready() {
    String guarded = "if __name__ == '__main__':\n    app.run()\n";
    assertEquals(
        List.of(new SourceEntryPoint(0, "main", "serve.py", -1)), entryPoints("serve.py", guarded));
    assertEquals(
        List.of(new SourceEntryPoint(0, "script", "serve.py", -1)),
        entryPoints("serve.py", "#!/usr/bin/env python3\nmain()\n"));
  }

  private static List<SourceEntryPoint> entryPoints(String path, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new TreeSitterParser().parse(new ParseRequest("Python", path, bytes, 800)).entryPoints();
  }
}
