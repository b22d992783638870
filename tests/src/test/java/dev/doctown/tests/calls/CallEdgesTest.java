package dev.doctown.tests.calls;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.Corpus;
import dev.doctown.tests.DoctownProcess;
import dev.doctown.tests.RegistryCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Call edges that the command builds, against javac, Jedi, go/types, the TypeScript compiler, Clang
 * and rust-analyzer; supertypes of Java too. Every difference of calls is a line of {@code
 * target/calls/CORPUS.tsv}.
 */
class CallEdgesTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.75;
  private static final double RECALL_WITHOUT_TYPES = 0.6;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(names = {"GSON", "COMMONS_LANG", "PICOCLI"})
  void callsOfJavaAreThoseOfItsCompiler(Corpus corpus) throws IOException, InterruptedException {
    Path source = corpus.unpack(folder);
    Path pack = compare(Objects.requireNonNull(source.getFileName()).toString(), source, RECALL);
    supertypesAreThoseOfTheCompiler(source, pack);
  }

  private static void supertypesAreThoseOfTheCompiler(Path source, Path pack) throws IOException {
    Set<String> expected = JavacSupertypes.of(source);
    Set<String> found = SureEdges.of(pack).between(Set.of("extends", "implements"));
    assertTrue(!expected.isEmpty(), () -> source + " has no types that extend another");
    Set<String> right = new TreeSet<>(found);
    right.retainAll(expected);
    System.out.printf(
        "%s: supertypes %d, found %d, right %d%n",
        source.getFileName(), expected.size(), found.size(), right.size());
    Set<String> differences = new TreeSet<>(found);
    differences.addAll(expected);
    differences.removeAll(right);
    assertTrue(
        right.size() >= PRECISION * found.size() && right.size() >= PRECISION * expected.size(),
        () -> String.join("\n", differences));
  }

  @Tag("corpora")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WERKZEUG", "CLICK", "JINJA", "CELERY"})
  void callsAreThoseOfTheLanguagesOwnTools(RegistryCorpus corpus)
      throws IOException, InterruptedException {
    assumeTrue(corpus.isClientInstalled(), () -> corpus.client() + " is not installed");
    double recall = corpus == RegistryCorpus.EXPRESS ? RECALL_WITHOUT_TYPES : RECALL;
    compare(corpus.project(), corpus.fetch(folder), recall);
  }

  private Path compare(String corpus, Path source, double recall)
      throws IOException, InterruptedException {
    Path pack = folder.resolve("calls.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=" + source, "--output=" + pack, "--skip-embeddings", "--quiet")
        .expectSuccess();

    CallScore score = CallScore.of(CallTruth.of(corpus, source), pack);

    System.out.println(corpus + ": " + score);
    Path differences = Files.createDirectories(Path.of("target", "calls")).resolve(corpus + ".tsv");
    Files.write(differences, score.differences());
    assertTrue(
        score.precision() >= PRECISION && score.recall() >= recall,
        () -> corpus + ": " + score + "; every difference: " + differences.toAbsolutePath());
    return pack;
  }
}
