package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunkings of hand-made files, written down by hand. Chunks hold at most 40 characters. */
class TreeCutterTest {
  private static final FileChunker CHUNKER =
      new FileChunker(new ChunkSettings(40, 1 << 20, false), List.of(new TreeLanguage()));

  @Test
  void topLevelDefinitionsStandAloneEvenWhenTwoWouldFit() {
    expect(
        """
        [definition]
        fun a {
          one
        }

        [definition]
        fun b {
          two
        }
        """);
  }

  @Test
  void aDefinitionIsCutBeforeItsDoc() {
    expect(
        """
        [definition]
        fun a {
          one
        }

        [definition]
        # what b does
        fun b {
          two
        }
        """);
  }

  @Test
  void importsAreAChunkWithTheCommentAboveThem() {
    expect(
        """
        [imports]
        # licence
        import a
        import b

        [statements]
        some statement here
        """);
  }

  @Test
  void constantsGather() {
    expect(
        """
        [members]
        val one
        val two
        val three

        [definition]
        fun f {
          x
        }
        """);
  }

  @Test
  void computedPropertiesStandAlone() {
    expect(
        """
        [definition]
        get a {
          one
        }

        [definition]
        get b {
          two
        }
        """);
  }

  @Test
  void aTypeThatDoesNotFitIsSplitIntoHeadAndMembers() {
    expect(
        """
        [header]
        # about Big
        class Big {
          val x
          val y

        [definition]
          # first member, documented
          fun f {
            run
          }

        [definition]
          fun g {
            alpha beta gamma delta
          }
        }
        """);
  }

  @Test
  void smallMembersGatherUntilTwoFifthsAreFull() {
    expect(
        """
        [header]
        class Big {
          fun a {
          }
          fun b {
          }

        [members]
          fun c {
          }
          fun d {
          }

        [definition]
          fun eeeeeeeeeeee {
            ffffffffffffffffff
          }
        }
        """);
  }

  @Test
  void aFunctionThatDoesNotFitKeepsItsHeadWithItsFirstStatements() {
    expect(
        """
        [definition]
        fun long {
          aaaaaaaaaaaaaaa
          bbbbbbbbb

        [statements]
          cccccccccccccccccccc
          dddddddddddddd
        }
        """);
  }

  @Test
  void aScrapBehindADefinitionJoinsIt() {
    expect(
        """
        [definition]
        fun a {
          one
        }
        end
        """);
  }

  /** The chunking is the text itself, a line with the kind in front of each chunk. */
  private static void expect(String chunking) {
    String source = chunking.replaceAll("(?m)^\\[\\w+\\]\n", "");
    ChunkedFile file =
        CHUNKER.chunk(Files.file(TreeLanguage.PATH, Files.utf8(source)), Files.utf8(source));
    StringBuilder actual = new StringBuilder();
    for (var row : file.chunks()) {
      actual.append('[').append(row.getKind()).append("]\n").append(row.getContent());
    }
    assertEquals("syntax", file.file().getChunking());
    assertEquals(chunking, actual.toString());
  }
}
