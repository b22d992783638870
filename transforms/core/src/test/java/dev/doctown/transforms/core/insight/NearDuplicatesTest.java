package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written twice, and what is alike on purpose. */
class NearDuplicatesTest {
  private static String body(String name, String variable, String last) {
    StringBuilder text = new StringBuilder("function " + name + "() {\n");
    for (int i = 0; i < 12; i++) {
      text.append("  ").append(variable).append(i).append(" = step(").append(variable);
      text.append(i + 1).append(", ").append(i).append(");\n");
    }
    return text.append("  ").append(last).append(";\n}\n").toString();
  }

  @Test
  void functionsWithNearlyTheSameBodyAreWrittenTwice() {
    SampleCode sample = new SampleCode();
    for (String name : List.of("one", "two", "other")) {
      sample.file("a/" + name, 15).function(name, 1, 15);
    }
    sample.file("a/t", "test", 15).function("test", 1, 15);
    sample.file("a/old", 16).function("old", 2, 16);
    sample.file("a/migrations/0", 15).function("migrate", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(0, body("one", "x", "return 1"));
    duplicates.add(1, body("two", "x", "return 2 // changed"));
    duplicates.add(2, body("other", "y", "return 1"));
    duplicates.add(3, body("test", "x", "return 1"));
    duplicates.add(5, body("migrate", "x", "return 1"));
    duplicates.add(4, "// @deprecated use one\n" + body("old", "x", "return 1"));
    List<Insight> found = duplicates.insights();
    assertEquals(List.of("one is written twice"), Titles.of(found));
    assertEquals(List.of(sample.id("one"), sample.id("two")), found.get(0).components());
  }

  @Test
  void onlyWhatIsDeprecatedIsPassedOver() {
    SampleCode sample = new SampleCode();
    sample.file("a/first", 40).function("old", 2, 16).function("one", 17, 31);
    sample.file("a/second", 40).type("Gone", 2, 20).function("Gone.one", 3, 17);
    sample.file("a/third", 40).function("three", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(
        0,
        "/** @deprecated use one */\n"
            + body("old", "x", "return 1")
            + body("one", "x", "return 1"));
    duplicates.add(1, "// @deprecated\nclass Gone {\n" + body("one", "x", "return 1") + "}\n");
    duplicates.add(2, body("three", "x", "return 1"));
    List<Insight> found = duplicates.insights();
    assertEquals(List.of("one is written twice"), Titles.of(found));
    assertEquals(List.of(sample.id("one"), sample.id("three")), found.get(0).components());
  }

  @Test
  void whatToolsWriteIsNotSaid() {
    SampleCode sample = new SampleCode().file("a/client", 140);
    String text = "";
    for (int i = 0; i < 9; i++) {
      sample.function("get" + i, 1 + 15 * i, 15 + 15 * i);
      text += body("get" + i, "x", "return 1");
    }
    sample.file("a/A", 15).type("A", 1, 15).function("A.toString", 1, 15);
    sample.file("a/B", 15).type("B", 1, 15).function("B.toString", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(0, text);
    duplicates.add(1, body("toString", "y", "return 1"));
    duplicates.add(2, body("toString", "y", "return 1"));
    assertEquals(List.of(), duplicates.insights());
  }

  @Test
  void copiesOfOneNameInOneFileAreSaidOnce() {
    SampleCode sample = new SampleCode();
    sample.file("a/first", 60);
    for (int i = 0; i < 4; i++) {
      String type = List.of("A", "B", "C", "D").get(i);
      int first = 1 + 15 * i;
      sample.type(type, first, first + 14).function(type + ".read", first, first + 14);
    }
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(
        0,
        body("read", "x", "return 1")
            + body("read", "x", "return 1")
            + body("read", "y", "return 1")
            + body("read", "y", "return 1"));
    assertEquals(List.of("read is written twice"), Titles.of(duplicates.insights()));
  }
}
