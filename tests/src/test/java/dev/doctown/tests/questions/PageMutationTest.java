package dev.doctown.tests.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the source changes the statements of the pages that depend on it, and no others. */
class PageMutationTest {
  private static final Map<String, String> INN =
      Map.of(
          "README.md",
          "# Inn\n\nInn is a small house for guests.\n\n```python\nfrom inn.desk import Bell\n"
              + "Bell().ring()\n```\n",
          "Makefile",
          "build:\n\tpython -m build\n\ntest:\n\tpytest\n",
          "inn/__init__.py",
          "",
          "inn/desk.py",
          "import os\n\n\nclass Bell:\n    \"\"\"Calls the host.\"\"\"\n\n    def ring(self):\n"
              + "        return polish(os.environ.get('INN_TONE'))\n\n\ndef polish(tone):\n"
              + "    \"\"\"Makes a tone shine.\"\"\"\n    return tone\n");

  @TempDir private Path folder = Path.of("");

  @Test
  void renamedFunctionIsRenamedWhereverPagesNameIt() throws IOException, InterruptedException {
    Map<String, List<String>> before = pages("before", Map.of());
    Map<String, List<String>> after =
        pages(
            "after",
            Map.of("inn/desk.py", INN.getOrDefault("inn/desk.py", "").replace("polish", "bright")));
    assertEquals(
        texts(before).stream().map(line -> line.replace("polish", "bright")).sorted().toList(),
        texts(after).stream().sorted().toList());
    assertTrue(texts(before).stream().anyMatch(line -> line.contains("polish")), "named at all");
  }

  @Test
  void removedCommandLeavesItsLineAlone() throws IOException, InterruptedException {
    Map<String, List<String>> before = pages("before", Map.of());
    Map<String, List<String>> after =
        pages(
            "after",
            Map.of(
                "Makefile", INN.getOrDefault("Makefile", "").replace("\n\ntest:\n\tpytest", "")));
    assertEquals(
        List.of("- make test, declared at Makefile L4"),
        onlyIn(before, after).stream().filter(line -> line.startsWith("- make")).toList());
    assertEquals(
        List.of(), onlyIn(after, before).stream().filter(line -> line.startsWith("- ")).toList());
  }

  @Test
  void documentsLeadCallersToWhatTheyWrite() throws IOException, InterruptedException {
    String line = "- desk.Bell — Calls the host. inn/desk.py L4–8, shown in README.md L6";
    Map<String, List<String>> before = pages("before", Map.of());
    Map<String, List<String>> after =
        pages("after", Map.of("README.md", "# Inn\n\nInn is a small house for guests.\n"));
    assertTrue(before.getOrDefault("docs/quickstart.md", List.of()).contains(line));
    assertEquals(
        List.of(), texts(after).stream().filter(each -> each.contains("shown in")).toList());
  }

  @Test
  void removedSettingTakesThePageOfSettingsWithIt() throws IOException, InterruptedException {
    Map<String, List<String>> before = pages("before", Map.of());
    Map<String, List<String>> after =
        pages(
            "after",
            Map.of(
                "inn/desk.py",
                INN.getOrDefault("inn/desk.py", "")
                    .replace("os.environ.get('INN_TONE')", "'deep'")));
    assertEquals(
        List.of("| INN_TONE |  |  | inn/desk.py L8 |"),
        before.getOrDefault("docs/configuration.md", List.of()).stream()
            .filter(line -> line.contains("INN_TONE"))
            .toList());
    assertEquals(List.of(), after.getOrDefault("docs/configuration.md", List.of()));
  }

  private Map<String, List<String>> pages(String name, Map<String, String> changed)
      throws IOException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve(name));
    Path inn = work.resolve("inn");
    Map<String, String> files = new HashMap<>(INN);
    files.putAll(changed);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = inn.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    Pages pages = Pages.of(work, inn);
    Map<String, List<String>> texts = new HashMap<>();
    try (Stream<Path> all = Files.walk(pages.folder())) {
      for (Path page : all.filter(file -> file.toString().endsWith(".md")).toList()) {
        String path = pages.folder().relativize(page).toString();
        texts.put(
            path,
            pages.lines(path).stream()
                .map(Pages.Line::text)
                .filter(line -> !line.startsWith("  from: "))
                .toList());
      }
    }
    return texts;
  }

  private static List<String> texts(Map<String, List<String>> pages) {
    List<String> texts = new ArrayList<>();
    for (String page : new TreeSet<>(pages.keySet())) {
      texts.addAll(pages.getOrDefault(page, List.of()));
    }
    return texts;
  }

  private static List<String> onlyIn(
      Map<String, List<String>> these, Map<String, List<String>> those) {
    List<String> rest = new ArrayList<>(texts(these));
    texts(those).forEach(rest::remove);
    rest.sort(Comparator.naturalOrder());
    return rest;
  }
}
