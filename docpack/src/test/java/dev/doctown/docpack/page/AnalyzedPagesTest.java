package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the whole that come from the computed tables. */
class AnalyzedPagesTest {
  @Test
  void architectureHasLayersDependenciesAndFindings() throws IOException {
    assertEquals(
        """
        # Architecture of inn

        [Overview](overview.md)

        The code has 2 subsystems, found in the graph of calls, imports and types and in the \
        folders. Each has a page: [Front](subsystems/front.md), [Rooms "a"](subsystems/rooms.md).

        ```mermaid
        flowchart TD
          n0["Front"]
          n1["Rooms #34;a#34;"]
          n0 --> n1
        ```

        An arrow leads to what is used. The same [as a picture](diagrams/architecture.svg).

        ## Layers

        From above to below, by the uses that were found: taken from the most frequent on, each \
        leads down unless those taken before it already lead the other way.

        1. [Front](subsystems/front.md)
        2. [Rooms "a"](subsystems/rooms.md)

        ## Dependencies

        | Subsystem | Uses | Places | The first of them |
        |---|---|---:|---|
        | [Front](subsystems/front.md) | [Rooms "a"](subsystems/rooms.md) | 2 | `inn.turn` [`desk.go` L6](@desk.go#L6-L6) |

        ## Findings

        ### Dead export

        - **Nobody \\<b>turns\\</b>**: Nothing calls it. — [`key.go` L4](@key.go#L4-L4)
        """,
        Inn.page("docs/architecture.md"));
  }

  @Test
  void quickstartHasCommandsWithTheirPlaces() throws IOException {
    assertEquals(
        """
        # Quickstart for inn

        [Overview](overview.md)

        ## Build

        - `go build ./...`, the usual command with [`go.mod` L1](@go.mod#L1-L1)

        ## Test

        - `make check`, declared at [`Makefile` L4](@Makefile#L4-L4)

        ## Run

        - `inn`, as written at [`README.md` L7](@README.md#L7-L7)
        - `cd desk && ./ring`, as written up to [`README.md` L9](@README.md#L9-L9)

        ## Entry points

        - main `desk` [`desk.go` L5](@desk.go#L5-L5)

        ## Core types

        The most central first.

        - `inn.Desk` — Where \\| guests arrive. [`desk.go` L3](@desk.go#L3-L3)
        - `inn.main` [`desk.go` L5](@desk.go#L5-L5)
        - `inn.turn` — Turns it. [`key.go` L4](@key.go#L4-L4)

        ## Declared dependencies

        ### go, require

        - `bell` `v1` [`go.mod` L3](@go.mod#L3-L3)
        - `bell/ring` `v0` [`go.mod` L4](@go.mod#L4-L4), in this repository: [`key.go`](@key.go)
        """,
        Inn.page("docs/quickstart.md"));
  }

  @Test
  void configurationNamesASettingForEachOfItsDeclarations() throws IOException {
    assertEquals(
        """
        ## Environment variables

        | Name | Default | What the code says | Read at |
        |---|---|---|---|
        | `INN` | `"a\\|b"` | Its name. | [`desk.go` L8](@desk.go#L8-L8), [`key.go` L9](@key.go#L9-L9) |
        | `ROOM` | `1` |  | [`desk.go` L9](@desk.go#L9-L9) |
        | `ROOM` | `2` |  | [`key.go` L9](@key.go#L9-L9) |

        ## Flags

        | Name | Of | Default | What the code says | Read at |
        |---|---|---|---|---|
        | `--bell` | `main` | `1` | Rings. | [`desk.go` L5](@desk.go#L5-L5) |
        | `--bell` | `turn` | `2` | Turns. | [`key.go` L6](@key.go#L6-L6) |

        ## Flags of what builds, checks and releases it

        | Name | Of | Default | What the code says | Read at |
        |---|---|---|---|---|
        | `--fix` |  |  |  | [`scripts/x.go` L9](@scripts/x.go#L9-L9) |

        Tests and examples read settings at 1 place; they are not listed.
        """,
        Inn.page("docs/configuration.md").replaceFirst("(?s).*?(?=## )", ""));
  }

  @Test
  void aPictureLeadsToThePagesOfItsSubsystems() throws IOException {
    Map<String, String> pages = PagesTest.pages(Inn.tables());
    assertEquals(
        List.of("../subsystems/front.md", "../subsystems/rooms.md"),
        Pattern.compile("href=\"([^\"]*)\"")
            .matcher(pages.getOrDefault("docs/diagrams/overview.svg", ""))
            .results()
            .map(link -> link.group(1))
            .toList());
    assertTrue(
        pages
            .getOrDefault("docs/diagrams/overview.svg", "")
            .contains(">Rooms &quot;a&quot;</text>"));
  }

  @Test
  void frontMatterNamesTheFilesThatAPageIsFrom() throws IOException {
    assertEquals(
        """
        ---
        type: subsystem
        title: "Rooms \\"a\\""
        sources:
          - resource: "%skey.go"
            title: "key.go"
        generated:
          by: "doctown/0"
          from: "0123456789abcdef0123"
          provenance: extracted
        ---
        """
            .formatted(Inn.BLOB),
        PagesTest.pages(Inn.tables())
            .getOrDefault("docs/subsystems/rooms.md", "")
            .replaceFirst("(?s)\n# .*", ""));
  }
}
