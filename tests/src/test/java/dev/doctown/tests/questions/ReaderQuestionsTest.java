package dev.doctown.tests.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.questions.ReaderQuestions.Answer;
import dev.doctown.tests.questions.ReaderQuestions.Expected;
import dev.doctown.tests.questions.ReaderQuestions.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Six questions to six repositories: the pages answer them at the place that is noted, and as the
 * repository itself does. {@code -Ddoctown.test.repositories=FOLDER} has a checkout of each, at the
 * commit of {@code repositories.tsv}, in a folder {@code owner+name}.
 */
@Tag("corpora")
class ReaderQuestionsTest {
  private static final int TYPES = 5;

  /** What the pages do not answer as expected; an answer that is found leaves this list. */
  private static final Set<String> MISSED = Set.of();

  static Stream<Repository> repositories() {
    return ReaderQuestions.repositories().stream();
  }

  private static Path checkout(Repository repository) {
    String parent = System.getProperty("doctown.test.repositories", "target/repositories");
    return Path.of(parent, repository.remote().replace('/', '+')).toAbsolutePath();
  }

  @ParameterizedTest
  @MethodSource("repositories")
  void theRepositorySaysSo(Repository repository) throws IOException {
    Path folder = checkout(repository);
    assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    Set<String> absent = new TreeSet<>();
    for (Expected expected : of(repository)) {
      List<String> lines =
          Files.readAllLines(folder.resolve(expected.path()), StandardCharsets.UTF_8);
      if (!lines.get(expected.line() - 1).contains(expected.said())) {
        absent.add(expected.toString());
      }
    }
    assertEquals(Set.of(), absent);
  }

  @ParameterizedTest
  @MethodSource("repositories")
  void thePagesAnswer(Repository repository, @TempDir Path work)
      throws IOException, InterruptedException {
    Path folder = checkout(repository);
    assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    Pages pages = Pages.of(work, folder);
    Set<String> missed = new TreeSet<>();
    for (Answer answer : ReaderQuestions.answers()) {
      if (answer.repository().equals(repository.name())) {
        Optional<Pages.Line> line = line(pages, answer);
        System.out.printf(
            "%s %s: %s%n",
            answer.repository(),
            answer.question(),
            line.map(found -> answer.page() + ":" + found.number() + " " + found.text())
                .orElse("not answered"));
        if (line.isEmpty()) {
          missed.add(answer.repository() + " " + answer.question());
        }
      }
    }
    assertEquals(
        MISSED.stream()
            .filter(each -> each.startsWith(repository.name() + " "))
            .collect(Collectors.toCollection(TreeSet::new)),
        missed);
  }

  /** The line that answers. */
  private static Optional<Pages.Line> line(Pages pages, Answer answer) throws IOException {
    List<Pages.Line> below =
        pages.lines(answer.page()).stream()
            .filter(line -> line.heading().equals(answer.heading()))
            .toList();
    if (answer.question().equals("types")) {
      List<Pages.Line> first =
          below.stream().filter(line -> line.text().startsWith("- ")).limit(TYPES).toList();
      Set<String> named =
          ReaderQuestions.expected().stream()
              .filter(row -> row.repository().equals(answer.repository()))
              .filter(row -> row.question().equals("types"))
              .map(Expected::said)
              .collect(Collectors.toSet());
      return first.size() == TYPES
              && first.stream().allMatch(line -> named.contains(lastName(line.text())))
          ? Optional.of(first.get(0))
          : Optional.empty();
    }
    Pattern text =
        Pattern.compile(
            Arrays.stream(answer.text().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    return below.stream().filter(line -> text.matcher(line.text()).find()).findFirst();
  }

  private static String lastName(String line) {
    return line.substring(2).split(" ", 2)[0].replaceFirst("^.*(?:[./]|::)", "");
  }

  private static List<Expected> of(Repository repository) {
    return ReaderQuestions.expected().stream()
        .filter(row -> row.repository().equals(repository.name()))
        .toList();
  }

  /** Thirty-six, each tied to what the repository says. */
  @Test
  void everyQuestionHasAnAnswer() {
    Set<String> asked =
        ReaderQuestions.expected().stream()
            .map(row -> row.repository() + " " + row.question())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> answered =
        ReaderQuestions.answers().stream()
            .filter(answer -> answer.question().equals("types") || isTied(answer))
            .map(answer -> answer.repository() + " " + answer.question())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(36, asked.size());
    assertEquals(asked, answered);
  }

  private static boolean isTied(Answer answer) {
    return ReaderQuestions.expected().stream()
        .anyMatch(
            row ->
                row.repository().equals(answer.repository())
                    && row.question().equals(answer.question())
                    && row.said().equals(answer.said()));
  }
}
