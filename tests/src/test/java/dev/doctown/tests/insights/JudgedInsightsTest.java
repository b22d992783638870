package dev.doctown.tests.insights;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.tests.Corpus;
import dev.doctown.tests.DoctownProcess;
import dev.doctown.transforms.core.insight.InsightKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings are right nine times in ten, by a list of judgements that is not out of date. */
class JudgedInsightsTest {
  private static final int ENOUGH = 50;

  /** Kinds of which fewer are said of the repositories that were kept aside. */
  private static final Set<InsightKind> RARE =
      EnumSet.of(
          InsightKind.ENTRY_POINTS,
          InsightKind.PLUG_IN_POINT,
          InsightKind.REGISTRY,
          InsightKind.CYCLE,
          InsightKind.GOD_FILE,
          InsightKind.DEAD_CODE);

  @ParameterizedTest
  @EnumSource(InsightKind.class)
  void aKindIsRightNineTimesInTen(InsightKind kind) {
    List<Judgement> said =
        Judgement.all().stream()
            .filter(row -> row.set().isSaid() && row.claim().kind() == kind)
            .toList();
    List<Judgement> aside = said.stream().filter(row -> row.set() == JudgedSet.KEPT_ASIDE).toList();
    assertNineInTen(kind, said);
    assertNineInTen(kind, aside);
    assertEquals(RARE.contains(kind), aside.size() < ENOUGH, () -> kind + ": " + aside.size());
  }

  private static void assertNineInTen(InsightKind kind, List<Judgement> rows) {
    long right = rows.stream().filter(Judgement::right).count();
    assertTrue(
        !rows.isEmpty() && right * 10 >= rows.size() * 9L,
        () -> kind + ": " + right + " of " + rows.size());
  }

  /** What the rules say of sources that the build has at hand is in the list, and nothing else. */
  @ParameterizedTest
  @EnumSource(Corpus.class)
  void theListIsWhatIsSaidOfTheCorpora(Corpus corpus, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path sources = corpus.unpack(folder);
    String name = corpus.name().toLowerCase(Locale.ROOT).replace('_', '-') + " sources";
    assertEquals(judged(name), claims(folder, sources, List.of()));
  }

  /**
   * What was judged is still said of every repository of the list; a system property names the
   * folder in which their clones, with history, lie under their names.
   */
  @Test
  @Tag("benchmark")
  void whatWasJudgedIsSaidOfTheRepositories(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path clones = Path.of(System.getProperty("doctown.test.repositories", "target/repositories"));
    Map<String, Judgement> revisions = new TreeMap<>();
    Judgement.all().stream()
        .filter(row -> row.set().isSaid() && !row.repository().endsWith(" sources"))
        .forEach(row -> revisions.put(row.repository(), row));
    List<String> unsaid = new ArrayList<>();
    for (Map.Entry<String, Judgement> repository : revisions.entrySet()) {
      Path clone = clones.resolve(repository.getKey());
      assertTrue(Files.isDirectory(clone), clone + " is missing");
      Judgement row = repository.getValue();
      String commits = String.valueOf(row.set().commits());
      Set<Claim> said =
          claims(folder, clone, List.of("--ref", row.revision(), "--history", commits));
      judged(repository.getKey()).stream()
          .filter(claim -> !said.contains(claim))
          .forEach(claim -> unsaid.add(repository.getKey() + ": " + claim));
    }
    assertEquals(List.of(), unsaid);
  }

  private static Set<Claim> judged(String repository) {
    return Judgement.all().stream()
        .filter(row -> row.set().isSaid() && row.repository().equals(repository))
        .map(Judgement::claim)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<Claim> claims(Path folder, Path repository, List<String> more)
      throws IOException, InterruptedException {
    Path pack = folder.resolve("p.docpack");
    List<String> arguments = new ArrayList<>(List.of("build", "--repo", repository.toString()));
    arguments.addAll(List.of("--output", pack.toString(), "--skip-embeddings"));
    arguments.addAll(more);
    DoctownProcess.in(folder).run(arguments.toArray(String[]::new)).expectSuccess();
    return Claim.of(pack);
  }
}
