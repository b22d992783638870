package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SourceCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Histories as lines that a test can spell out. */
final class HistoryText {
  private HistoryText() {}

  /** For each commit "path +added -deleted, path +added -deleted". */
  static List<String> of(RepositorySnapshot snapshot, int most) {
    return commits(snapshot, most).stream()
        .map(
            commit ->
                commit.files().stream()
                    .map(
                        file -> file.path() + " +" + file.addedLines() + " -" + file.deletedLines())
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  static List<SourceCommit> commits(RepositorySnapshot snapshot, int most) {
    List<SourceCommit> commits = new ArrayList<>();
    snapshot.history(most, commits::add);
    return commits;
  }
}
