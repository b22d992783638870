package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page of a built pack links to is there. */
class PageLinksTest {
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^()\\s]*)\\)");
  private static final Pattern REFERENCE = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern MERMAID_NODE = Pattern.compile("(?m)^  n\\d+\\[\"(.*)\"]$");
  private static final Pattern FRONT =
      Pattern.compile(
          "(?s)^---\ntype: [a-z]+\ntitle: \"[^\n]*\"\n(?:.*?\n)?sources:\n  - .*?\n---\n\n# .*");

  private static Map<String, String> pages = Map.of();
  private static List<String> entries = List.of();

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException, InterruptedException {
    // Large enough for diagrams, and a small house of which every text is known.
    Path source = Corpus.GSON.unpack(folder);
    write(source, "README.md", "# Inn\n\nInn is a small house for guests.\n\n    make run\n");
    write(source, "Makefile", "run:\n\tpython -m inn\n\ntest:\n\tpytest\n");
    write(source, "inn/__init__.py", "");
    write(
        source,
        "inn/__main__.py",
        "import os\nfrom inn.desk.bell import Bell\n\n\ndef main():\n    Bell(os.environ.get('INN'))"
            + ".ring()\n\n\nif __name__ == '__main__':\n    main()\n");
    write(source, "inn/desk/__init__.py", "");
    write(
        source,
        "inn/desk/bell.py",
        "from inn.rooms.key import Key\n\n\nclass Bell:\n    \"\"\"A *bell* [x](y) <b>.\"\"\"\n\n"
            + "    def __init__(self, name):\n        self.key = Key(name)\n\n"
            + "    def ring(self):\n        return self.key.turn()\n");
    write(source, "inn/rooms/__init__.py", "");
    write(
        source,
        "inn/rooms/key.py",
        "class Key:\n    \"\"\"Opens a room.\"\"\"\n\n    def __init__(self, name):\n"
            + "        self.name = name\n\n    def turn(self):\n        return self.name\n");
    write(
        source,
        "tests/test_bell.py",
        "from inn.desk.bell import Bell\n\n\ndef test_ring():\n    assert Bell('x').ring() == 'x'\n");
    DoctownProcess.in(folder)
        .run("build", "--repo", source.toString(), "--output", "p.docpack", "--skip-embeddings")
        .expectSuccess();
    pages = new TreeMap<>();
    try (Docpack pack = Docpack.open(folder.resolve("p.docpack"))) {
      entries = pack.entries();
      for (String entry : entries) {
        if (entry.matches(".*\\.(?:md|svg|txt)")) {
          try (InputStream in = pack.open(entry).orElseThrow()) {
            pages.put(entry, new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static List<String> links(String page, String text) {
    boolean picture = page.endsWith(".svg");
    String shown = picture ? text : CODE.matcher(text).replaceAll("");
    return (picture ? REFERENCE : LINK)
        .matcher(shown)
        .results()
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  @Test
  void everyLinkLeadsToAnEntryAndAHeading() {
    Set<String> broken = new TreeSet<>();
    List<String> checked = new ArrayList<>();
    pages.forEach(
        (page, text) -> {
          for (String link : links(page, text)) {
            if (link.startsWith("https://")) {
              continue;
            }
            checked.add(link);
            String[] parts = link.split("#", 2);
            String target =
                parts[0].isEmpty()
                    ? page
                    : Path.of("/" + page)
                        .resolveSibling(parts[0])
                        .normalize()
                        .toString()
                        .substring(1);
            boolean heading =
                parts.length == 1 || anchors(pages.getOrDefault(target, "")).contains(parts[1]);
            if (!entries.contains(target) || !heading) {
              broken.add(page + ": " + link);
            }
          }
        });
    assertEquals(Set.of(), broken);
    assertTrue(checked.size() > 30, checked.size() + " links");
  }

  private static Set<String> anchors(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** A page that nothing leads to is read by nobody. */
  @Test
  void everyPageIsReachedFromTheOverview() {
    Set<String> reached = new TreeSet<>(Set.of("docs/overview.md"));
    List<String> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      String page = open.remove(open.size() - 1);
      for (String link : links(page, pages.getOrDefault(page, ""))) {
        String target =
            link.startsWith("https://")
                ? page
                : Path.of("/" + page).resolveSibling(link).normalize().toString().substring(1);
        if (reached.add(target)) {
          open.add(target);
        }
      }
    }
    assertEquals(
        pages.keySet().stream().filter(page -> page.startsWith("docs/")).toList(),
        List.copyOf(reached));
  }

  @Test
  void everyNodeOfADiagramHasAPage() {
    Set<String> titles =
        pages.entrySet().stream()
            .filter(page -> page.getKey().startsWith("docs/subsystems/"))
            .map(page -> page.getValue().replaceFirst("(?s).*?\n# (.*?)\n.*", "$1"))
            .collect(Collectors.toSet());
    List<String> nodes =
        pages.values().stream()
            .flatMap(text -> MERMAID_NODE.matcher(text).results())
            .map(node -> node.group(1))
            .toList();
    assertTrue(!nodes.isEmpty(), "no diagram was drawn");
    assertEquals(List.of(), nodes.stream().filter(node -> !titles.contains(node)).toList());
  }

  @Test
  void everyPageHasFrontMatter() {
    assertEquals(
        List.of(),
        pages.entrySet().stream()
            .filter(page -> page.getKey().endsWith(".md"))
            .filter(page -> !FRONT.matcher(page.getValue()).matches())
            .map(Map.Entry::getKey)
            .toList());
  }
}
