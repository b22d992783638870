package dev.doctown.tests.answers;

import dev.doctown.tests.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @ParameterizedTest
  @CsvSource({"COMMONS_CLI, commons-cli", "GSON, gson", "SLF4J, slf4j-api"})
  void questionsAreAnsweredByPagesOrTheFirstFiveHits(
      Corpus corpus, String name, @TempDir Path folder) throws IOException, InterruptedException {
    Questioning.of(name, folder, corpus.repository(folder));
  }
}
