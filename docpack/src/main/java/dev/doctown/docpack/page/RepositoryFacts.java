package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the table {@code files}. What is held grows with the number of languages, codes and
 * {@linkplain FolderFacts folders}, and with paths that are not UTF-8, not with the other files.
 */
final class RepositoryFacts {
  /** Sums over some files. */
  static final class Tally {
    private long files;
    private long bytes;
    private long lines;

    long files() {
      return files;
    }

    long bytes() {
      return bytes;
    }

    long lines() {
      return lines;
    }

    private void add(Tally other) {
      files += other.files;
      bytes += other.bytes;
      lines += other.lines;
    }

    void add(FileRow file) {
      files++;
      bytes += file.getSizeBytes();
      Integer count = file.getLineCount();
      lines += count == null ? 0 : count;
    }
  }

  /** A name with its sums. */
  record Share(String name, Tally tally) {}

  private static final String WITHOUT_PARSER = "lines:LANGUAGE_WITHOUT_PARSER";

  /** One source file in so many is much. */
  private static final int MUCH = 5;

  private final Tally all = new Tally();
  private final SortedMap<String, Tally> languages = new TreeMap<>(Utf8Order.INSTANCE);
  private final SortedMap<String, Tally> categories = new TreeMap<>(Utf8Order.INSTANCE);
  private final SortedMap<String, Tally> skipped = new TreeMap<>(Utf8Order.INSTANCE);
  private final SortedMap<String, Tally> refused = new TreeMap<>(Utf8Order.INSTANCE);
  private final SortedMap<String, Tally> unparsed = new TreeMap<>(Utf8Order.INSTANCE);
  private final SortedMap<String, Tally> unparsedTests = new TreeMap<>(Utf8Order.INSTANCE);
  private long sources;
  private List<FolderFacts> folders = List.of();
  private RepositoryLayout layout = RepositoryLayout.unknown();
  private final List<String> readmes = new ArrayList<>();
  private final Map<String, ByteBuffer> oddPaths = new HashMap<>();

  static RepositoryFacts read(TableSource tables) {
    RepositoryFacts facts = new RepositoryFacts();
    facts.folders = FolderFacts.read(tables);
    facts.layout = RepositoryLayout.read(tables);
    Set<String> described = new HashSet<>(Set.of(""));
    facts.folders.forEach(folder -> described.add(folder.path()));
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES)) {
      while (files.hasNext()) {
        FileRow file = files.next();
        facts.add(file);
        String path = file.getPath();
        String folder = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
        if (file.getSkipped() == null && described.contains(folder) && isReadme(path)) {
          facts.readmes.add(path);
        }
      }
    }
    return facts;
  }

  private void add(FileRow file) {
    all.add(file);
    ByteBuffer pathBytes = file.getPathBytes();
    if (pathBytes != null) {
      oddPaths.put(file.getPath(), pathBytes);
    }
    tally(categories, file.getCategory()).add(file);
    String code = file.getSkipped();
    if (code != null) {
      tally(skipped, code).add(file);
    }
    String chunking = file.getChunking();
    if (chunking != null && chunking.startsWith("lines:PARSE_")) {
      tally(refused, chunking.substring("lines:".length())).add(file);
    }
    String language = file.getLanguage();
    if (language != null && code == null) {
      tally(languages, language).add(file);
    }
    boolean isSource = file.getCategory().equals("source");
    boolean isTest = file.getCategory().equals("test");
    sources += isSource ? 1 : 0;
    if (language != null && isUnparsed(file) && (isSource || isTest)) {
      tally(isSource ? unparsed : unparsedTests, language).add(file);
    }
  }

  /** Whether no parser knows a file's language. */
  static boolean isUnparsed(FileRow file) {
    return WITHOUT_PARSER.equals(file.getChunking());
  }

  private static boolean isReadme(String path) {
    return path.substring(path.lastIndexOf('/') + 1)
        .matches("(?i)readme(\\.(md|markdown|rst|txt|adoc))?");
  }

  private static Tally tally(SortedMap<String, Tally> tallies, String name) {
    return tallies.computeIfAbsent(name, unused -> new Tally());
  }

  Tally all() {
    return all;
  }

  /** Languages by lines, the largest first. */
  List<Share> languages() {
    return byLines(languages);
  }

  /** Categories by number of files, the largest first. */
  List<Share> categories() {
    return byFiles(categories);
  }

  /** Codes of files whose content was not processed. */
  List<Share> skipped() {
    return byFiles(skipped);
  }

  /** Codes of files that were cut by lines because their parser refused them. */
  List<Share> refused() {
    return byFiles(refused);
  }

  /**
   * Languages of source that no parser knows, the largest first, with the tests written in them.
   */
  List<Share> unparsed() {
    SortedMap<String, Tally> all = new TreeMap<>(Utf8Order.INSTANCE);
    unparsed.forEach(
        (language, tally) -> {
          tally(all, language).add(tally);
          tally(all, language).add(unparsedTests.getOrDefault(language, new Tally()));
        });
    return byFiles(all);
  }

  /** Whether so much of the source has no parser that it tells of the whole. */
  boolean isMuchUnparsed() {
    long files = unparsed.values().stream().mapToLong(Tally::files).sum();
    return sources > 0 && MUCH * files >= sources;
  }

  /** What its folders say of its files. */
  RepositoryLayout layout() {
    return layout;
  }

  /** The folders that a reader meets first, in order of path. */
  List<FolderFacts> folders() {
    return folders;
  }

  /** The bytes of the paths that are not UTF-8. */
  Map<String, ByteBuffer> oddPaths() {
    return oddPaths;
  }

  /** README files of the repository and of those folders, in order of path. */
  List<String> readmes() {
    return readmes;
  }

  /** The README of the repository itself. */
  @Nullable String rootReadme() {
    return readmes.stream()
        .filter(path -> path.indexOf('/') < 0)
        .min(
            Comparator.comparing((String path) -> !path.matches("(?i).*\\.(md|markdown)"))
                .thenComparing(Utf8Order.INSTANCE))
        .orElse(null);
  }

  static List<Share> byLines(Map<String, Tally> tallies) {
    return sorted(tallies, Comparator.comparingLong(share -> -share.tally().lines()));
  }

  private static List<Share> byFiles(Map<String, Tally> tallies) {
    return sorted(tallies, Comparator.comparingLong(share -> -share.tally().files()));
  }

  private static List<Share> sorted(Map<String, Tally> tallies, Comparator<Share> order) {
    return tallies.entrySet().stream()
        .map(entry -> new Share(entry.getKey(), entry.getValue()))
        .sorted(order.thenComparing(Share::name, Utf8Order.INSTANCE))
        .toList();
  }
}
