package dev.doctown.tests.answers;

import dev.doctown.tests.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @Test
  void questionsAreAnsweredByPagesOrTheFirstFiveHits(@TempDir Path folder)
      throws IOException, InterruptedException {
    Questioning.of("commons-cli", folder, Corpus.COMMONS_CLI.repository(folder));
  }

  @Tag("corpora")
  @ParameterizedTest
  @CsvSource({"GSON, gson", "SLF4J, slf4j-api"})
  void soAreThoseOfLargerOnes(Corpus corpus, String name, @TempDir Path folder)
      throws IOException, InterruptedException {
    Questioning.of(name, folder, corpus.repository(folder));
  }
}
