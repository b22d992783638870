package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.PackDescription;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
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
        .row(
            QuickstartRow.newBuilder()
                .setEntryPoints(List.of())
                .setCoreTypes(List.of("org.inn.rooms.Key", "org.inn.Guest"))
                .setGettingStarted("")
                .setCommands(List.of())
                .setEvidence(List.of(new Evidence("README.md", 3, 3, null)))
                .setProvenance("extracted")
                .setSummary("Inn is a small *house*.")
                .build());
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
        ---
        type: overview
        title: "inn"
        description: "Inn is a small *house*."
        sources:
          - resource: "https://github.com/a/inn"
            title: "inn"
        generated:
          by: "doctown/0"
          from: "0123456789abcdef0123"
          provenance: extracted
        ---

        # inn

        > Inn is a small \\*house\\*.
        >
        > — from [`README.md` L3](%1$sREADME.md#L3-L3)

        Commit `0123456789ab` (main) of `https://github.com/a/inn`: 4 files, 40 lines, 400 B.

        ## Pages

        - [Quickstart](quickstart.md): commands to install, build, test and run, entry points, core types, dependencies

        ## Where to start reading

        The most central types: what most of the rest calls, extends or names, directly or over others.

        - `org.inn.rooms.Key`, class \s
          [`src/org/inn/rooms/Key.java` L3](%1$ssrc/org/inn/rooms/Key.java#L3-L3)
        - `org.inn.Guest`, enum — Who sleeps here. \s
          [`src/org/inn/Guest.java` L3](%1$ssrc/org/inn/Guest.java#L3-L3)

        ## Languages

        | Language | Files | Lines | Size |
        |---|---:|---:|---:|
        | Java | 3 | 30 | 300 B |
        | Markdown | 1 | 10 | 100 B |

        Files by category: source 4.

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
  void frontPagesPromiseWhatIsThere() throws IOException {
    Map<String, String> full = pages(inn());
    assertEquals(
        """
        - [Overview](docs/overview.md): where to start reading, languages, folders
        - [Quickstart](docs/quickstart.md): commands to install, build, test and run, entry points, core types, dependencies
        - `docs/symbols/`: signatures, first doc sentences and places, folder by folder
        """,
        promises(full));
    assertEquals(
        "- [Overview](docs/overview.md): where to start reading, languages, folders",
        overviewLine(full));
    Map<String, String> bare = pages(new HandTables().file("a.md", "Markdown"));
    assertEquals("- [Overview](docs/overview.md): languages\n", promises(bare));
    assertEquals("- [Overview](docs/overview.md): languages", overviewLine(bare));
    assertEquals("- [Overview](docs/overview.md): size", overviewLine(pages(new HandTables())));
  }

  /** What the README of a pack says of its pages. */
  private static String promises(Map<String, String> pages) {
    return pages
        .getOrDefault("README.md", "")
        .replaceFirst("(?s).*?(?=- \\[Overview)", "")
        .replaceFirst("(?s)- `tables.*", "");
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
