package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where parts enter themselves while they are loaded. */
class RegistriesTest {
  @Test
  void aFunctionThatThreeFilesCallWhileTheyAreLoadedIsARegistry() {
    SampleCode sample = new SampleCode().language("Go").file("a/R", 9);
    sample.function("Register", 1, 2).function("registered", 3, 4).function("register_late", 5, 6);
    for (String name : List.of("a/One", "a/Two", "a/Three")) {
      sample.file(name, 9).function("init", 2, 4).function("late " + name, 5, 6);
      sample.call("init", "Register", 3).call("init", "registered", 3);
      sample.call("late " + name, "register_late", 6);
    }
    List<Insight> found = new Registries(sample.build()).insights();
    assertEquals(List.of("Registration by Register"), Titles.of(found));
    assertEquals(
        "The code that runs when they are loaded calls `Register` in other files: what is to take"
            + " part enters itself there.",
        found.get(0).description());
  }

  @Test
  void whatAddsToAValueIsNoRegistry() {
    SampleCode sample = new SampleCode().file("a/R", 9).function("add_blank", 1, 2);
    sample.function("addFilter", 3, 4).function("add_hook", 5, 6);
    for (String name : List.of("a/One", "a/Two", "a/Three")) {
      sample.file(name, 9).call(name, "add_blank", 1).call(name, "add_hook", 3);
      sample.call(name, "addFilter", 4).call(name, "add_blank", 6);
    }
    Registries registries = new Registries(sample.build());
    for (int file = 1; file <= 3; file++) {
      registries.add(
          file, "choices = add_blank(x)\n\n@add_hook\n  all.addFilter(x)\nlist(\n  add_blank(x)\n");
    }
    assertEquals(
        List.of("Registration by addFilter", "Registration by add_hook"),
        Titles.of(registries.insights()));
  }
}
