package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.pipeline.DoctownOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class InstalledDefaultsTest {
  @TempDir private Path home = Path.of("");

  private static DoctownOptions parsed(@Nullable Path home, String... arguments) {
    DoctownOptions options = new DoctownOptions();
    new CommandLine(options)
        .setDefaultValueProvider(InstalledDefaults.of(home == null ? null : home.toString()))
        .parseArgs(arguments);
    return options;
  }

  private void install(String lines) throws IOException {
    Files.writeString(home.resolve("options.properties"), lines);
  }

  @Test
  void whatIsInstalledHoldsWhereTheCommandLineSaysNothing() throws IOException {
    install("generator-model=/m/a.gguf\nmax-symbols=7\nstrict=true\n");

    DoctownOptions left = parsed(home, "--repo", ".");
    assertEquals("/m/a.gguf", left.documentation().generatorModel());
    assertEquals(7, left.documentation().maxSymbols());
    assertTrue(left.strict());
    assertEquals(4096, left.documentation().maxTokens());

    DoctownOptions given = parsed(home, "--generator-model", "b.gguf", "--max-symbols=9");
    assertEquals("b.gguf", given.documentation().generatorModel());
    assertEquals(9, given.documentation().maxSymbols());
  }

  @Test
  void withoutAFileTheDeclarationsHold() {
    assertNull(parsed(home).documentation().generatorModel());
    assertEquals(300, parsed(home).documentation().maxSymbols());
    assertEquals(300, parsed(null).documentation().maxSymbols());
  }

  @Test
  void aMistakeInItIsNamed() throws IOException {
    install("generater-model=/m/a.gguf\n");
    assertEquals(
        home.resolve("options.properties")
            + ": 'generater-model' is no option; expected lines such as generator-model=FILE",
        assertThrows(ParameterException.class, () -> parsed(home)).getMessage());

    install("generator-model=\\u12\n");
    assertEquals(
        home.resolve("options.properties")
            + ": Malformed \\uxxxx encoding.; expected lines OPTION=VALUE",
        assertThrows(ParameterException.class, () -> parsed(home)).getMessage());
  }
}
