package dev.doctown.tests.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.tests.TableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question that a newcomer asks, and everything that answers it. The questions were written from
 * the projects' documentation before anything was searched for, and are not fitted to what search
 * finds: those that it does not answer stand in {@code unanswered.tsv}.
 */
record Question(String text, List<Answer> answers) {

  /** The questions about a repository. */
  static List<Question> about(String repository) {
    return rows(repository + ".tsv").stream().map(Question::of).toList();
  }

  /** The texts of those that are known to stay without an answer. */
  static Set<String> unansweredAbout(String repository) {
    return rows("unanswered.tsv").stream()
        .filter(row -> row.get(0).equals(repository))
        .map(row -> row.get(1))
        .collect(Collectors.toSet());
  }

  private static Question of(List<String> row) {
    assertEquals(1, row.size() % 2, () -> row + ": a place without a text");
    List<Answer> answers = new ArrayList<>();
    for (int column = 1; column < row.size(); column += 2) {
      answers.add(new Answer(row.get(column), row.get(column + 1)));
    }
    return new Question(row.get(0), List.copyOf(answers));
  }

  private static List<List<String>> rows(String resource) {
    return TableResource.rows(Question.class, resource);
  }
}
