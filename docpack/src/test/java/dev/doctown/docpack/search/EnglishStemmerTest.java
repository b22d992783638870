package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishStemmerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate validates validated validating",
        "validation validations",
        "serializer serializers serialize serialized serializing serialization serializations",
        "parse parses parsed parser parsers parsing",
        "run running runner runners runs",
        "entry entries",
        "connect connects connected connecting connection connections",
        "map mapping mappings mapped mapper",
        "class classes",
        "glass glasses",
        "explicit explicitly",
      })
  void formsOfAWordMeet(String forms) {
    assertEquals(
        1, Arrays.stream(forms.split(" ")).map(EnglishStemmer::stem).distinct().count(), forms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class clamp",
        "write wrap",
        "string strip",
        "process proxy",
        "user use",
        "io ios"
      })
  void differentWordsStayApart(String words) {
    String[] pair = words.split(" ");
    assertNotEquals(EnglishStemmer.stem(pair[0]), EnglishStemmer.stem(pair[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "is", "ing", "bus", "größen", "42", "utf8", "имена"})
  void shortAndForeignWordsStay(String word) {
    assertEquals(word, EnglishStemmer.stem(word));
  }
}
