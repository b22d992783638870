package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  /** As in libuv, all of whose tests include {@code uv.h}. */
  @Test
  void testsThatAllBeginAtOnePlaceExerciseNoOneSubsystem() {
    InputBuilder input = library();
    for (int i = 0; i < 13; i++) {
      input.files(FileCategory.TEST, "test/case" + i + ".x");
      input.uses("test/case" + i + ".x", "api/a.x");
    }
    assertEquals(Map.of("Tool API", 3L, "Engine", 4L, "Tests", 13L), sizes(input));
  }

  @Test
  void fewTestsAreWithWhatTheyUse() {
    InputBuilder input = library();
    for (int i = 0; i < 12; i++) {
      input.files(FileCategory.TEST, "test/case" + i + ".x");
      input.uses("test/case" + i + ".x", "api/a.x");
    }
    assertEquals(Map.of("Tool API", 15L, "Engine", 4L), sizes(input));
  }

  /** As in fastify: {@code fastify.js} is the library, {@code fastify.d.ts} its types. */
  @Test
  void scatteredFilesJoinWhatEachIsTiedTo() {
    InputBuilder input =
        library()
            .files(FileCategory.SOURCE, "main.x", "shapes.x")
            .uses("main.x", "engine/d.x", "engine/e.x", "engine/f.x")
            .uses("shapes.x", "api/a.x", "api/b.x", "api/c.x");
    List<Subsystem> subsystems = Subsystems.of(input.build());
    assertEquals(List.of("api/a.x", "api/b.x", "api/c.x", "shapes.x"), subsystems.get(0).files());
    assertEquals(
        List.of("engine/d.x", "engine/e.x", "engine/f.x", "engine/g.x", "main.x"),
        subsystems.get(1).files());
  }

  /** As in leveldb, whose tests and helpers include its public headers, as all other files do. */
  @Test
  void nothingBelongsToHeadersBecauseItIncludesThem() {
    InputBuilder input =
        new InputBuilder("tool")
            .files(FileCategory.SOURCE, "db/open.cc", "db/read.cc", "db/row.cc", "db/write.cc")
            .files(FileCategory.SOURCE, "helpers/memory.cc")
            .files(FileCategory.SOURCE, "include/open.h", "include/read.h", "include/write.h")
            .files(FileCategory.TEST, "issues/one.cc")
            .clique("db/open.cc", "db/read.cc", "db/row.cc", "db/write.cc")
            .clique("include/open.h", "include/read.h", "include/write.h")
            .uses("helpers/memory.cc", "include/open.h", "include/read.h", "db/row.cc")
            .uses("issues/one.cc", "include/open.h");
    assertEquals(Map.of("DB", 5L, "Public headers", 3L, "Tests", 1L), sizes(input));
  }

  private static InputBuilder library() {
    return new InputBuilder("tool")
        .files(FileCategory.SOURCE, "api/a.x", "api/b.x", "api/c.x")
        .files(FileCategory.SOURCE, "engine/d.x", "engine/e.x", "engine/f.x", "engine/g.x")
        .clique("api/a.x", "api/b.x", "api/c.x")
        .clique("engine/d.x", "engine/e.x", "engine/f.x", "engine/g.x");
  }

  private static Map<String, Long> sizes(InputBuilder input) {
    return Subsystems.of(input.build()).stream()
        .collect(Collectors.toMap(Subsystem::name, subsystem -> (long) subsystem.files().size()));
  }

  /** As in fd, whose {@code doc} is marked as vendored so that it counts for no language. */
  @Test
  void documentsThatAreMarkedAsVendoredAreTheProjectsOwn() {
    InputBuilder input =
        library()
            .files(FileCategory.VENDORED, "doc/guide.md", "doc/tool.1")
            .files(FileCategory.VENDORED, "doc/vendor/theme.css", "deps/zip/zip.c");
    assertEquals(
        Map.of("Tool API", 3L, "Engine", 4L, "Documentation", 2L, "Third-party code", 2L),
        sizes(input));
  }
}
