package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where code is made to be extended: abstractions with several implementations. */
class PlugInPointsTest {
  @Test
  void anAbstractionWithThreeImplementationsInThreeFilesIsAPlugInPoint() {
    SampleCode sample = new SampleCode();
    sample.file("a/Api", 9).symbol("Api", "interface", "public", 1, 3).type("Plain", 5, 6);
    sample
        .symbol("ApiError", "interface", "public", 7, 8)
        .symbol("Few", "interface", "public", 9, 9)
        .symbol("Narrowed", "interface", "public", 9, 9);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4);
      sample.symbol("Narrow" + name, "interface", "public", 5, 6);
      sample.edge(name, "Api", EdgeKind.IMPLEMENTS, 90);
      sample.edge(name, "Plain", EdgeKind.EXTENDS, 90);
      sample.edge(name, "ApiError", EdgeKind.IMPLEMENTS, 90);
      sample.edge("Narrow" + name, "Narrowed", EdgeKind.EXTENDS, 90);
      if (!name.equals("Three")) {
        sample.edge(name, "Few", EdgeKind.IMPLEMENTS, 90);
      }
    }
    sample.file("a/T", "test", 9).type("T", 1, 2).edge("T", "Few", EdgeKind.IMPLEMENTS, 90);
    sample.file("a/X", 9).symbol("Box", "impl", "public", 1, 2);
    sample.edge("Box", "Few", EdgeKind.IMPLEMENTS, 90);
    assertEquals(List.of(), PlugInPoints.of(sample.build()), "nothing takes one");
    sample.edge("Box", "Api", EdgeKind.REFERENCES, 90);
    List<Insight> found = PlugInPoints.of(sample.build());
    assertEquals(List.of("Api has several implementations"), Titles.of(found));
    assertEquals(
        "`Api` is an abstraction that `One` (One), `Two` (Two) and `Three` (Three) implement; code"
            + " that takes one works with any of them.",
        found.get(0).description());
    assertEquals(
        List.of(
            new Evidence("a/Api", 1, 3, null),
            new Evidence("a/One", 2, 4, null),
            new Evidence("a/Two", 2, 4, null),
            new Evidence("a/Three", 2, 4, null)),
        found.get(0).evidence());
  }

  @Test
  void aClassThatIsNamedABaseIsAnAbstractionWhereItsMethodsAreReplaced() {
    SampleCode sample = new SampleCode();
    sample.file("a/Base", 9).type("BaseModel", 1, 3).function("BaseModel.show", 2, 2);
    sample.type("BaseTransport", 4, 6).function("BaseTransport.send", 5, 5);
    sample.file("a/User", 9).type("User", 1, 9);
    sample.edge("User", "BaseModel", EdgeKind.REFERENCES, 90);
    sample.edge("User", "BaseTransport", EdgeKind.REFERENCES, 90);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4).function(name + ".send", 3, 3);
      sample.edge(name, "BaseModel", EdgeKind.EXTENDS, 90);
      sample.edge(name, "BaseTransport", EdgeKind.EXTENDS, 90);
    }
    assertEquals(
        List.of("BaseTransport has several implementations"),
        Titles.of(PlugInPoints.of(sample.build())));
  }

  @Test
  void goDoesNotSayWhatImplementsAnInterface() {
    SampleCode sample = new SampleCode().language("Go");
    sample.file("a/Api", 9).symbol("Api", "interface", "public", 1, 3);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4).edge(name, "Api", EdgeKind.IMPLEMENTS, 90);
    }
    assertEquals(List.of(), PlugInPoints.of(sample.build()));
  }
}
