package dev.doctown.docpack.page;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages say of code in languages that no parser knows. */
final class UnparsedText {
  private static final int MOST_LANGUAGES = 5;

  private UnparsedText() {}

  /** How many files, of what languages, with the verb of a sentence. */
  static String files(List<RepositoryFacts.Share> unparsed) {
    long files = unparsed.stream().mapToLong(share -> share.tally().files()).sum();
    return (files == 1 ? "1 file of code (" : MarkdownText.count(files) + " files of code (")
        + unparsed.stream()
            .limit(MOST_LANGUAGES)
            .map(
                share ->
                    MarkdownText.escape(share.name())
                        + " "
                        + MarkdownText.count(share.tally().files()))
            .collect(Collectors.joining(", "))
        + (unparsed.size() > MOST_LANGUAGES ? ", …)" : ")")
        + (files == 1 ? " was" : " were");
  }

  /** A sentence that names the languages of these files; empty when they have none. */
  static String languages(Stream<String> paths, FileNotes files) {
    String names =
        paths
            .map(files::of)
            .filter(Objects::nonNull)
            .map(FileNotes.Note::language)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> new TreeSet<>(Utf8Order.INSTANCE)))
            .stream()
            .map(MarkdownText::escape)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : names + ", not read for symbols. ";
  }
}
