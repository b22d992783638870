package dev.doctown.tests.answers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.RegistryCorpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("corpora")
class RegistryAnswersTest {

  @ParameterizedTest
  @EnumSource(names = {"FLASK", "EXPRESS", "CHI"})
  void questionsAreAnsweredByPagesOrTheFirstFiveHits(RegistryCorpus corpus, @TempDir Path folder)
      throws IOException, InterruptedException {
    boolean available = corpus.isClientInstalled();
    if (!available) {
      System.out.println(corpus + " is left out: " + corpus.client() + " is not installed");
    }
    assumeTrue(available, () -> corpus.client() + " is not installed");
    Questioning.of(corpus.project(), folder, corpus.fetch(folder));
  }
}
