package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNamingTest {

  /** trpc: all of a route, its test and its configuration had the name before the first dot. */
  @ParameterizedTest
  @CsvSource({
    "PATH, lib/router/index.js, lib/router/index",
    "PATH, lib/index.mjs, lib/index",
    "PATH, lib/index.umd.js, lib/index.umd",
    "PATH, lib/index.d.ts, lib/index",
    "PATH, lib/index.d.mts, lib/index",
    "PATH, src/web.test.ts, src/web.test",
    "PATH, vite.config.ts, vite.config",
    "PATH, pages/api/auth/[...nextauth].ts, pages/api/auth/[...nextauth]",
    "PATH, a.b/run, a.b/run",
    "PATH, a/.eslintrc, a/.eslintrc",
    "PATH, a/.eslintrc.js, a/.eslintrc",
    "PATH, a/d.ts, a/d",
    "PATH, a/.d.ts, a/.d",
    "DOTTED_PATH, src/flask/json/__init__.py, flask.json",
    "DOTTED_PATH, src/flask/app.pyi, flask.app",
    "CRATE_PATH, crates/geometry/src/shapes/mod.rs, geometry::shapes",
  })
  void modulesAreNamedByTheirPathWithoutTheExtension(
      ModuleNaming naming, String path, String expected) {
    assertEquals(expected, naming.of(path, ""));
  }
}
