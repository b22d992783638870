package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParsedSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixtureTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void definesAndUsesWhatItShould(Fixture fixture) {
    byte[] source = fixture.source();
    ParsedSource parsed = parser.parse(fixture.request(source, 500));
    assertEquals(
        String.join("\n", fixture.expected()), String.join("\n", Listing.of(parsed, source)));
  }

  @Test
  void severalThreadsGetTheSameResults() {
    List<Fixture> often =
        Stream.generate(() -> Arrays.stream(Fixture.values())).limit(20).flatMap(f -> f).toList();
    List<ParsedSource> alone = often.stream().map(this::parse).toList();
    assertEquals(alone, often.parallelStream().map(this::parse).toList());
  }

  private ParsedSource parse(Fixture fixture) {
    return parser.parse(fixture.request(fixture.source(), 20));
  }

  @Test
  void everyLanguageHasAFixture() {
    assertEquals(
        parser.languages(),
        Arrays.stream(Fixture.values()).map(Fixture::language).collect(Collectors.toSet()));
  }

  @Test
  void languagesHaveDigestsOfTheirOwn() {
    Set<String> digests =
        parser.languages().stream().map(parser::digest).collect(Collectors.toSet());
    assertEquals(parser.languages().size(), digests.size());
    digests.forEach(digest -> assertEquals(64, digest.length()));
  }
}
