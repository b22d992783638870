package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.ChunkRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where scraps go, and docs that do not fit. Chunks hold at most 100 characters; less than 15 are a
 * scrap, and one that takes scraps in has at most 115.
 */
class ScrapsTest {
  private static final FileChunker CHUNKER =
      new FileChunker(new ChunkSettings(100, 1 << 20, false), List.of(new TreeLanguage()));

  @Test
  void aSmallImportGoesWithTheDefinitionBehindIt() {
    expect(
        """
        [definition Toy.rb > fun f]
        import a

        fun f {
          bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        }
        """);
  }

  @Test
  void aFirstStatementGoesWithTheImports() {
    expect(
        """
        [imports Toy.rb]
        strict
        import aaaaaaaaaaaaa
        import bbbbbbbbbbbbb

        [definition Toy.rb > fun f]
        fun f {
          cccccccccccccccccc
        }
        """);
  }

  @Test
  void topLevelDefinitionsStayApartHoweverSmall() {
    expect(
        """
        [definition Toy.rb > fun a]
        fun a {
        }

        [definition Toy.rb]
        val x

        [definition Toy.rb > fun b]
        fun b {
        }
        """);
  }

  @Test
  void aScrapBetweenTwoDefinitionsBringsThemNotTogether() {
    expect(
        """
        [definition Toy.rb > fun a]
        fun a {
        }
        x
        [definition Toy.rb > fun b]
        fun b {
        }
        """);
  }

  @Test
  void theEndOfAFunctionGoesBackToIt() {
    expect(
        """
        [definition Toy.rb > fun long]
        fun long {
          aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          cccccccc
        }

        [definition Toy.rb > fun b]
        fun b {
        }
        """);
  }

  @Test
  void theHeadOfATypeGoesWithItsFirstMember() {
    expect(
        """
        [header Toy.rb > class Big]
        class Big {
          fun f {
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          }

        [definition Toy.rb > Big > fun g]
          fun g {
            bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          }
        }
        """);
  }

  @Test
  void theHeadOfANamespaceGoesWithItsFirstDefinitionWhichNamesTheChunk() {
    expect(
        """
        [definition Toy.rb > tests > fun f]
        module tests {

          fun f {
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          }

        [definition Toy.rb > tests > fun g]
          fun g {
            bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          }
        }
        """);
  }

  @Test
  void aCommentThatDocumentsNothingGoesWithTheDefinitionBehindIt() {
    expect(
        """
        [definition Toy.rb > fun a]
        fun a {
        }

        [definition Toy.rb > fun b]
        # what follows is about bbbbbbbbbbbbb

        fun b {
        }
        """);
  }

  @Test
  void docsThatDoNotFitAreAChunkAboutWhatTheyDocument() {
    expect(
        """
        [header Toy.rb > class C]
        class C {
          val xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

        [definition Toy.rb > C > fun f]
          # aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          # aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        [definition Toy.rb > C > fun f]
          fun f {
            bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          }
        }
        """);
  }

  @Test
  void theLastPartOfDocsThatAreTooLargeGoesOnWithWhatTheyDocument() {
    expect(
        """
        [definition Toy.rb > fun f]
        # aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        [definition Toy.rb > fun f]
        | cccccccccccccccccccccc
        fun f {
          dddddddddddddddddddddddddddddddddd
        }
        """);
  }

  @Test
  void theLastLinesOfDocsAreNoScrap() {
    expect(
        """
        [header Toy.rb > class C]
        # aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        | cccccc
        [header Toy.rb > class C]
        class C {
          fun f {
            dddddddddddddddddddddddddddddddddd
          }
        }
        """);
  }

  @Test
  void theLastLineOfPlainTextIsNoScrap() {
    byte[] content = Files.utf8("aaaaaaaaa\n".repeat(12));
    ChunkedFile file = CHUNKER.chunk(Files.file("a.txt", content), content);
    assertEquals(List.of("aaaaaaaaa\n".repeat(12)), Files.texts(file));
  }

  /** The text itself, with a line for kind and breadcrumb in front of each chunk. */
  private static void expect(String chunking) {
    byte[] source = Files.utf8(chunking.replaceAll("(?m)^\\[.*]\n", ""));
    StringBuilder actual = new StringBuilder();
    for (ChunkRow row : CHUNKER.chunk(Files.file(TreeLanguage.PATH, source), source).chunks()) {
      actual.append('[').append(row.getKind()).append(' ').append(row.getBreadcrumb());
      actual.append("]\n").append(row.getContent());
    }
    assertEquals(chunking, actual.toString());
  }
}
