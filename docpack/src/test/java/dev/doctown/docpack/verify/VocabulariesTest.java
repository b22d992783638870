package dev.doctown.docpack.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a verification accepts is what {@code docs/docpack.md} says. */
class VocabulariesTest {
  static List<Arguments> vocabularies() {
    return List.of(
        Arguments.of("symbols.kind", Vocabularies.SYMBOL_KINDS),
        Arguments.of("symbols.visibility", Vocabularies.VISIBILITIES),
        Arguments.of("references.kind", Vocabularies.REFERENCE_KINDS),
        Arguments.of("edges.kind", Vocabularies.EDGE_KINDS),
        Arguments.of("entry_points.kind", Vocabularies.ENTRY_POINT_KINDS),
        Arguments.of("flows.kind", Vocabularies.FLOW_KINDS),
        Arguments.of("settings.kind", Vocabularies.SETTING_KINDS),
        Arguments.of("architecture_insights.category", Vocabularies.INSIGHT_CATEGORIES),
        Arguments.of("commands.purpose", Vocabularies.COMMAND_PURPOSES),
        Arguments.of("provenance", Vocabularies.PROVENANCES),
        Arguments.of("statements.aspect", Vocabularies.ASPECTS),
        Arguments.of("statements.support", Vocabularies.SUPPORTS),
        Arguments.of("rejections.gate", Vocabularies.GATES));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void areThoseOfTheFormat(String column, Set<String> words) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "docpack.md"));
    Matcher row =
        Pattern.compile("(?m)^\\| `" + Pattern.quote(column) + "` \\| ([a-z_, ]+) \\|$")
            .matcher(page);

    assertTrue(row.find(), column);
    assertEquals(Set.of(row.group(1).split(", ")), words);
  }
}
