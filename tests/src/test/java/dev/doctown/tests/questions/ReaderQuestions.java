package dev.doctown.tests.questions;

import dev.doctown.tests.TableResource;
import java.util.List;

/** The tables of questions: what repositories say, and where their pages say it. */
final class ReaderQuestions {

  /** A repository at the commit that was read. */
  record Repository(String name, String remote, String commit) {}

  /**
   * What a repository says of itself.
   *
   * @param path a file of the repository
   * @param line 1-based
   * @param said what stands there
   */
  record Expected(String repository, String question, String path, int line, String said) {}

  /**
   * Where a page answers.
   *
   * @param said of the expected row that it agrees with; empty for the five types
   * @param text of a line below the heading
   */
  record Answer(
      String repository, String question, String said, String page, String heading, String text) {}

  private ReaderQuestions() {}

  static List<Repository> repositories() {
    return rows("repositories.tsv").stream()
        .map(row -> new Repository(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  static List<Expected> expected() {
    return rows("expected.tsv").stream()
        .map(
            row -> {
              String[] place = row.get(2).split(":", 2);
              return new Expected(
                  row.get(0), row.get(1), place[0], Integer.parseInt(place[1]), row.get(3));
            })
        .toList();
  }

  static List<Answer> answers() {
    return rows("answers.tsv").stream()
        .map(
            row ->
                new Answer(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
        .toList();
  }

  private static List<List<String>> rows(String resource) {
    return TableResource.rows(ReaderQuestions.class, resource);
  }
}
