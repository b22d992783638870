package dev.doctown.tests.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks all questions about a repository and compares what stays without an answer. */
final class Questioning {
  private static final int QUESTIONS = 10;

  private Questioning() {}

  /** Prints where each question is answered. */
  static void of(String name, Path folder, Path repository)
      throws IOException, InterruptedException {
    List<Question> questions = Question.about(name);
    assertEquals(QUESTIONS, questions.size(), name);
    AskedPack asked = AskedPack.build(folder, repository);
    Set<String> unanswered = new TreeSet<>();
    for (Question question : questions) {
      Optional<String> answer = asked.answerTo(question);
      System.out.println(name + ": " + question.text() + " " + answer.orElse("not answered"));
      if (answer.isEmpty()) {
        unanswered.add(question.text());
      }
    }
    assertEquals(new TreeSet<>(Question.unansweredAbout(name)), unanswered);
  }
}
