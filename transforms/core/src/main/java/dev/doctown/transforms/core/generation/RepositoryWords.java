package dev.doctown.transforms.core.generation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.transforms.core.analysis.FileContent;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.gate.WordIndex;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Every word of a repository's files and paths, in the work directory. */
public final class RepositoryWords {
  private static final Latest<WordIndex> LATEST = new Latest<>();

  private RepositoryWords() {}

  /** Notes the words; equal repositories make equal files. */
  public static void write(WorkDirectory workDirectory, RepositoryView repository)
      throws IOException {
    WordIndex.Builder words = WordIndex.builder();
    try (RowIterator<FileContent> files = repository.contents(file -> true)) {
      while (files.hasNext()) {
        FileContent file = files.next();
        words.add(file.file().getPath()).add(file.text());
      }
    }
    Path target = workDirectory.words(repository.repository().getRepository());
    Path temporary = workDirectory.temporaryFile("words");
    words.build().write(temporary);
    Files.createDirectories(target.getParent());
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads them. */
  static WordIndex read(WorkDirectory workDirectory, String repository) throws IOException {
    Path file = workDirectory.words(repository);
    return LATEST.of(List.of(file), () -> WordIndex.read(file));
  }
}
