package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.spi.RepositoryIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final PackDescription DESCRIPTION =
      new PackDescription(
          "0",
          new RepositoryIdentity(
              "inn",
              "https://github.com/a/inn",
              "0123456789abcdef0123",
              "main",
              0L,
              false,
              "11".repeat(32)),
          new TreeMap<>(),
          List.of(),
          List.of(),
          true);

  static Map<String, String> pages(HandTables tables) throws IOException {
    return pages(DESCRIPTION, tables);
  }

  private static Map<String, String> pages(PackDescription description, HandTables tables)
      throws IOException {
    Map<String, String> pages = new TreeMap<>();
    new Pages()
        .write(
            description,
            tables,
            (path, body) -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              body.writeTo(bytes);
              pages.put(path, bytes.toString(StandardCharsets.UTF_8));
            });
    return pages;
  }

  /** The line of the overview that says what the pack is made of. */
  private static String state(@Nullable String ref, boolean dirty) throws IOException {
    RepositoryIdentity source =
        new RepositoryIdentity("inn", null, null, ref, null, dirty, "11".repeat(32));
    PackDescription description =
        new PackDescription("0", source, new TreeMap<>(), List.of(), List.of(), true);
    return pages(description, new HandTables().file("a.java", "Java"))
        .getOrDefault("docs/overview.md", "")
        .lines()
        .filter(line -> line.endsWith(": 1 file, 10 lines, 100 B."))
        .findFirst()
        .orElse("");
  }

  private static HandTables inn() {
    return new HandTables()
        .file("README.md", "Markdown")
        .file("src/org/inn/Desk.java", "Java")
        .file("src/org/inn/Guest.java", "Java")
        .file("src/org/inn/rooms/Key.java", "Java")
        .text("README.md", "# Inn\n\nInn is a small *house* with rooms (and keys).\n")
        .symbol("src/org/inn/Desk.java", "class", null, "org.inn.Desk", 3, null)
        .symbol(
            "src/org/inn/Guest.java", "enum", null, "org.inn.Guest", 3, "Who sleeps here. Or not.")
        .symbol(
            "src/org/inn/Guest.java",
            "enum_member",
            "org.inn.Guest",
            "org.inn.Guest.KNOWN",
            4,
            null)
        .symbol(
            "src/org/inn/Guest.java", "enum_member", "org.inn.Guest", "org.inn.Guest.NEW", 5, null)
        .symbol(
            "src/org/inn/Guest.java", "method", "org.inn.Guest", "org.inn.Guest.pay", 7, "Pays.")
        .symbol("src/org/inn/Guest.java", "property", "org.inn.Guest", "org.inn.Guest.age", 8, null)
        .symbol("src/org/inn/rooms/Key.java", "class", null, "org.inn.rooms.Key", 3, null)
        .mention("src/org/inn/Desk.java", "Guest")
        .mention("src/org/inn/Desk.java", "Key")
        .mention("src/org/inn/Guest.java", "Key")
        .mention("src/org/inn/rooms/Key.java", "Guest");
  }

  @Test
  void withoutACommitItIsABranchWithChangesOrAPlainFolder() throws IOException {
    assertEquals(
        "Branch `master` with uncommitted changes: 1 file, 10 lines, 100 B.",
        state("master", true));
    assertEquals(
        "A work tree with uncommitted changes: 1 file, 10 lines, 100 B.", state(null, true));
    assertEquals("A folder without a commit: 1 file, 10 lines, 100 B.", state(null, false));
  }

  @Test
  void overviewSaysWhatItIsAndWhereToStart() throws IOException {
    String blob = "https://github.com/a/inn/blob/0123456789abcdef0123/";
    assertEquals(
        """
        # inn

        > Inn is a small house with rooms (and keys).
        >
        > — from [`README.md`](%1$sREADME.md)

        Commit `0123456789ab` (main) of `https://github.com/a/inn`: 4 files, 40 lines, 400 B.

        ## Languages

        | Language | Files | Lines | Size |
        |---|---:|---:|---:|
        | Java | 3 | 30 | 300 B |
        | Markdown | 1 | 10 | 100 B |

        Files by category: source 4.

        ## Where to start reading

        The types that most other files mention, told apart by imports and qualifiers.

        - `org.inn.Guest`, enum, in 2 files — Who sleeps here. \s
          [`src/org/inn/Guest.java`](%1$ssrc/org/inn/Guest.java) [L3](%1$ssrc/org/inn/Guest.java#L3-L3)
        - `org.inn.rooms.Key`, class, in 2 files \s
          [`src/org/inn/rooms/Key.java`](%1$ssrc/org/inn/rooms/Key.java) [L3](%1$ssrc/org/inn/rooms/Key.java#L3-L3)

        ## Folders

        | Folder | Files | Mostly |
        |---|---:|---|
        | `src/org/inn/` | 3 | Java |
        | `src/org/inn/rooms/` | 1 | Java |

        ## Symbols by folder

        - [`src/org/inn`](symbols/src-org-inn.md): 6 symbols
        - [`src/org/inn/rooms`](symbols/src-org-inn-rooms.md): 1 symbol

        Everything on this page is computed from the source.
        """
            .formatted(blob),
        pages(inn()).get("docs/overview.md"));
  }

  @Test
  void symbolPagesNameTheMembersOfAnEnum() throws IOException {
    String guest = "https://github.com/a/inn/blob/0123456789abcdef0123/src/org/inn/Guest.java";
    assertEquals(
        """
        ## [`src/org/inn/Guest.java`](%1$s)

        - `enum Guest` — Who sleeps here. [L3](%1$s#L3-L3)
          - `KNOWN`, `NEW` [L4–5](%1$s#L4-L5)
          - `method pay` — Pays. [L7](%1$s#L7-L7)
          - `property age` [L8](%1$s#L8-L8)

        Private symbols are left out; the table `symbols` has them all.
        """
            .formatted(guest),
        pages(inn())
            .getOrDefault("docs/symbols/src-org-inn.md", "")
            .replaceFirst("(?s).*(?=## \\[`src/org/inn/Guest)", ""));
  }

  @Test
  void foldersThatHoldOnlyAFolderAreOneStep() throws IOException {
    String overview =
        pages(
                new HandTables()
                    .file("a-b/x.go", "Go")
                    .file("a/b/c/d/x.go", "Go")
                    .file("a/b/c/y.go", "Go")
                    .file("a/b/cd/x.go", "Go")
                    .file("docs/x.md", "Markdown")
                    .file("x.go", "Go"))
            .getOrDefault("docs/overview.md", "");
    assertEquals(
        """
        | Folder | Files | Mostly |
        |---|---:|---|
        | `a-b/` | 1 | Go |
        | `a/b/` | 3 | Go |
        | `a/b/c/` | 2 | Go |
        | `a/b/cd/` | 1 | Go |
        | `docs/` | 1 | Markdown |
        """,
        overview.replaceFirst("(?s).*(?=\\| Folder )", "").replaceFirst("(?s)\n\n.*", "\n"));
  }

  @Test
  void withFewTypesTheMostCalledFunctionsAreWhereToStart() throws IOException {
    String overview =
        pages(
                new HandTables()
                    .file("a.js", "JavaScript")
                    .file("b.js", "JavaScript")
                    .file("lib/app.js", "JavaScript")
                    .file("lib/twice.js", "JavaScript")
                    .symbol("lib/app.js", "function", null, "app.use", 3, "Uses it.")
                    .symbol("lib/app.js", "function", null, "app.handle", 4, null)
                    .symbol("lib/app.js", "function", null, "app.twice", 5, null)
                    .symbol("lib/twice.js", "function", null, "other.twice", 5, null)
                    .call("a.js", "use")
                    .call("a.js", "use")
                    .call("a.js", "twice")
                    .call("b.js", "handle")
                    .call("b.js", "twice")
                    .call("b.js", "use"))
            .getOrDefault("docs/overview.md", "");
    assertEquals(
        """
        ## Where to start reading

        The functions that most other files mention, told apart by imports and qualifiers.

        - `app.use`, function, in 2 files — Uses it. \s
          [`lib/app.js`](https://github.com/a/inn/blob/0123456789abcdef0123/lib/app.js) \
        [L3](https://github.com/a/inn/blob/0123456789abcdef0123/lib/app.js#L3-L3)

        """,
        overview.replaceFirst("(?s).*(?=## Where)", "").replaceFirst("(?s)## Folders.*", ""));
  }

  @Test
  void frontPagesPromiseWhatIsThere() throws IOException {
    Map<String, String> full = pages(inn());
    assertEquals(
        """
        - [docs/overview.md](docs/overview.md): languages, where to start reading, folders
        - `docs/symbols/`: signatures, first doc sentences and places, folder by folder
        """,
        full.getOrDefault("README.md", "")
            .replaceFirst("(?s).*?(?=- )", "")
            .replaceFirst("(?s)- `tables.*", ""));
    assertEquals(
        "- [Overview](docs/overview.md): languages, where to start reading, folders",
        overviewLine(full));
    Map<String, String> bare = pages(new HandTables().file("a.md", "Markdown"));
    assertEquals(
        "- [docs/overview.md](docs/overview.md): languages\n",
        bare.getOrDefault("README.md", "")
            .replaceFirst("(?s).*?(?=- )", "")
            .replaceFirst("(?s)- `tables.*", ""));
    assertEquals("- [Overview](docs/overview.md): languages", overviewLine(bare));
    assertEquals("- [Overview](docs/overview.md): size", overviewLine(pages(new HandTables())));
  }

  private static String overviewLine(Map<String, String> pages) {
    return pages
        .getOrDefault("llms.txt", "")
        .lines()
        .filter(line -> line.startsWith("- [Overview]"))
        .findFirst()
        .orElse("");
  }

  @Test
  void subfoldersWithoutSourceAreNoRows() throws IOException {
    String overview =
        pages(
                new HandTables()
                    .file("examples/a.js", "JavaScript", "docs")
                    .file("examples/auth/x.js", "JavaScript", "docs")
                    .file("examples/told/README.md", "Markdown", "docs")
                    .text(
                        "examples/told/README.md",
                        "# Told\n\nTells what a folder without source is there for.\n")
                    .file("lib/a.js", "JavaScript")
                    .file("lib/b/c.js", "JavaScript"))
            .getOrDefault("docs/overview.md", "");
    assertEquals(
        """
        | Folder | Files | Mostly | What its README says |
        |---|---:|---|---|
        | `examples/` | 3 | JavaScript |  |
        | `examples/told/` | 1 | Markdown | Tells what a folder without source is there for. |
        | `lib/` | 2 | JavaScript |  |
        | `lib/b/` | 1 | JavaScript |  |
        """,
        overview.replaceFirst("(?s).*(?=\\| Folder )", "").replaceFirst("(?s)\n\n.*", "\n"));
  }
}
