package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void termsAreStemmedUniqueAndWithoutStopWords() {
    assertEquals(
        List.of("rout", "match", "path"),
        Query.of("how are the routes matched to a path, and matching paths").terms());
  }

  @Test
  void stopWordsStayWhereThereIsNothingElse() {
    assertEquals(List.of("with", "the"), Query.of("with the").terms());
  }

  @Test
  void relatedWordsOfAQuestionWeighLess() {
    Query question = Query.of("Where is the directory of my own message?");

    assertEquals(List.of("directory", "messag"), question.terms());
    assertEquals(List.of("dir", "fold", "custom", "msg"), question.related());
    assertEquals(
        Map.of("directory", 1.0, "messag", 1.0, "dir", 0.5, "fold", 0.5, "custom", 0.5, "msg", 0.5),
        question.weightedTerms(0.5));
    assertEquals(Map.of("directory", 1.0, "messag", 1.0), question.weightedTerms(0));
  }

  @Test
  void whatTheQuerySaysItselfIsNotRelated() {
    assertEquals(List.of("fold"), Query.of("the directory, or dir").related());
    assertEquals(List.of(), Query.of("directory").related());
  }

  @Test
  void compoundsJoinAdjacentWordsThatAreNoStopWords() {
    assertEquals(
        Map.of("file", 1, "filesystem", 2, "system", 1, "watch", 1),
        Query.of("file system of watch").compounds());
    assertEquals(
        Map.of("io", 1 + 1, "iouring", 3),
        Map.of(
            "io", Query.of("i o uring").compounds().getOrDefault("io", 0),
            "iouring", Query.of("i o uring").compounds().getOrDefault("iouring", 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "TypeAdapter, typeadapter",
    "std::vector, std vector",
    "a.b.c, a b c",
    "Gson#toJson(), gson tojson",
    "empty?, empty",
    "ptr->next, ptr next",
    "_private_name, privatename",
    "größenFaktor, größenfaktor",
  })
  void oneIdentifierIsRecognized(String text, String parts) {
    assertEquals(List.of(parts.split(" ")), Query.of(text).identifier());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "a+b", "f(x)", "1abc", "::", "."})
  void otherQueriesAreNone(String text) {
    assertTrue(Query.of(text).identifier().isEmpty(), text);
  }

  @Test
  void longQueriesAreCutToTheirFirstTerms() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append('w').append(Integer.toString(i, 26)).append(' ');
    }
    assertTrue(Query.of(text.toString()).terms().size() <= Query.MOST_TERMS);
    assertEquals(List.of(), Query.of("a.".repeat(5_000)).identifier());
  }
}
