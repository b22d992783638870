package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.EmbedScope;
import dev.doctown.pipeline.FlinkMaster;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.pipeline.RunnerName;
import dev.doctown.pipeline.SymbolScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

class DoctownOptionsTest {
  private static final String[] EVERY_OPTION = {
    "--repo",
    "/src/app",
    "--output",
    "/out/app.docpack",
    "--ref",
    "v1.2",
    "--path",
    "core/src",
    "--include",
    "**/*.java",
    "--include",
    "**/*.py",
    "--exclude",
    "gen/**",
    "--history",
    "500",
    "--max-file-bytes",
    "2MiB",
    "--embedding-model",
    "/models/mine",
    "--embed",
    "all",
    "--skip-embeddings",
    "--generator-model",
    "qwen.gguf",
    "--max-tokens",
    "512",
    "--temperature",
    "0.7",
    "--synthesis-model",
    "larger.gguf",
    "--max-thinking-tokens",
    "100",
    "--max-symbols",
    "50",
    "--deadline",
    "1h30m",
    "--reranker-model",
    "reranker",
    "--scope",
    "all",
    "--reuse",
    "old.docpack",
    "--engine",
    "java-llama.cpp",
    "--device",
    "cuda:1",
    "--skip-generation",
    "--python",
    "/usr/bin/python3",
    "--runner",
    "flink",
    "--flink-master",
    "[::1]:8081",
    "--parallelism",
    "3",
    "--work-dir",
    "/scratch",
    "--strict",
    "--progress",
    "json",
    "--quiet"
  };

  @Test
  void defaultsAreThoseOfTheOriginal() {
    DoctownOptions options = DoctownOptions.parse("--repo", ".");

    assertEquals(".", options.repo());
    assertNull(options.output());
    assertNull(options.python());
    assertEquals("sentence-transformers/all-MiniLM-L6-v2", options.embeddingModel());
    assertNull(options.documentation().generatorModel());
    assertEquals(4096, options.documentation().maxTokens());
    assertEquals(0.3, options.documentation().temperature());
    assertFalse(options.skipEmbeddings());
    assertFalse(options.documentation().skipGeneration());
    assertFalse(options.documentation().generates());
  }

  @Test
  void aModelWritesWhereOneIsNamed() {
    assertTrue(
        DoctownOptions.parse("--repo", ".", "--generator-model", "qwen.gguf")
            .documentation()
            .generates());
  }

  @Test
  void defaultsOfTheOtherOptions() {
    DoctownOptions options = DoctownOptions.parse("--repo", ".");

    assertNull(options.ref());
    assertNull(options.path());
    assertEquals(List.of(), options.include());
    assertEquals(List.of(), options.exclude());
    assertEquals(0, options.history());
    assertEquals(8_388_608, options.maxFileBytes());
    assertEquals(EmbedScope.SOURCE, options.embed());
    assertNull(options.documentation().synthesisModel());
    assertNull(options.documentation().maxThinkingTokens());
    assertEquals(300, options.documentation().maxSymbols());
    assertNull(options.documentation().deadline());
    assertNull(options.documentation().rerankerModel());
    assertEquals(SymbolScope.PUBLIC, options.documentation().scope());
    assertEquals(List.of(), options.documentation().reuse());
    assertNull(options.documentation().engine());
    assertEquals("auto", options.documentation().device());
    assertEquals(RunnerName.DIRECT, options.runner());
    assertNull(options.flinkMaster());
    assertEquals(Runtime.getRuntime().availableProcessors(), options.parallelism());
    assertNull(options.workDir());
    assertEquals(ProgressStyle.AUTO, options.progress());
    assertFalse(options.strict());
    assertFalse(options.verbose());
    assertFalse(options.quiet());
  }

  @Test
  void aClusterIsAskedHowManySlotsItHas() {
    DoctownOptions options =
        DoctownOptions.parse(
            "--repo=.", "--runner=flink", "--flink-master=jobmanager:8081", "--work-dir=/shared");

    assertEquals(0, options.parallelism());
  }

  @Test
  void everyOptionReachesItsAccessor() {
    DoctownOptions options = DoctownOptions.parse(EVERY_OPTION);

    assertEquals("/src/app", options.repo());
    assertEquals(Path.of("/out/app.docpack"), options.output());
    assertEquals("v1.2", options.ref());
    assertEquals("core/src", options.path());
    assertEquals(List.of("**/*.java", "**/*.py"), options.include());
    assertEquals(List.of("gen/**"), options.exclude());
    assertEquals(500, options.history());
    assertEquals(2_097_152, options.maxFileBytes());
    assertEquals("/models/mine", options.embeddingModel());
    assertEquals(EmbedScope.ALL, options.embed());
    assertTrue(options.skipEmbeddings());
    assertEquals("qwen.gguf", options.documentation().generatorModel());
    assertEquals(512, options.documentation().maxTokens());
    assertEquals(0.7, options.documentation().temperature());
    assertEquals("larger.gguf", options.documentation().synthesisModel());
    assertEquals(100, options.documentation().maxThinkingTokens());
    assertEquals(50, options.documentation().maxSymbols());
    assertEquals(Duration.ofMinutes(90), options.documentation().deadline());
    assertEquals("reranker", options.documentation().rerankerModel());
    assertEquals(SymbolScope.ALL, options.documentation().scope());
    assertEquals(List.of(Path.of("old.docpack")), options.documentation().reuse());
    assertEquals("java-llama.cpp", options.documentation().engine());
    assertEquals("cuda:1", options.documentation().device());
    assertTrue(options.documentation().skipGeneration());
    assertFalse(options.documentation().generates());
    assertEquals("/usr/bin/python3", options.python());
    assertEquals(RunnerName.FLINK, options.runner());
    assertEquals(new FlinkMaster("[::1]", 8081), options.flinkMaster());
    assertEquals(3, options.parallelism());
    assertEquals(Path.of("/scratch"), options.workDir());
    assertTrue(options.strict());
    assertEquals(ProgressStyle.JSON, options.progress());
    assertTrue(options.quiet());
    assertTrue(DoctownOptions.parse("--repo", ".", "--verbose").verbose());
  }

  @Test
  void noOptionIsLeftOutOfTheseTests() {
    Set<String> tested = new TreeSet<>(List.of("-h", "--help", "--verbose"));
    Arrays.stream(EVERY_OPTION).filter(word -> word.startsWith("--")).forEach(tested::add);

    assertEquals(
        tested, CommandSpec.forAnnotatedObject(new DoctownOptions()).optionsMap().keySet());
  }

  @Test
  void everyOptionHasADescription() {
    CommandSpec.forAnnotatedObject(new DoctownOptions())
        .options()
        .forEach(option -> assertTrue(option.description().length > 0, option.longestName()));
  }

  @ParameterizedTest
  @CsvSource({
    "500000, 500000",
    "1, 1",
    "64k, 65536",
    "64KiB, 65536",
    "8MiB, 8388608",
    "'8 mib', 8388608",
    "1GiB, 1073741824"
  })
  void sizesTakeSuffixes(String text, int bytes) {
    assertEquals(
        bytes, DoctownOptions.parse("--repo", ".", "--max-file-bytes", text).maxFileBytes());
  }
}
