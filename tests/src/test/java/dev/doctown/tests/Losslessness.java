package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * A pack beside what git has: every path of the commit is a row, chunks concatenate to the blob,
 * and lines are those that git counts, or the JDK where a CR ends some.
 */
final class Losslessness {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final Git git;
  private final Map<String, List<ChunkRow>> chunks = new TreeMap<>();
  private final Map<String, Integer> linesOfGit = new TreeMap<>();

  private Losslessness(Git git) {
    this.git = git;
  }

  /** Fails at the first file that differs; gives how many files had chunks. */
  static int check(Path pack, Path repository) throws IOException, InterruptedException {
    Losslessness check = new Losslessness(new Git(repository));
    List<FileRow> files;
    try (Docpack opened = Docpack.open(pack)) {
      files = rows(opened, DocpackTable.FILES);
      for (ChunkRow chunk : rows(opened, DocpackTable.CHUNKS)) {
        check.chunks.computeIfAbsent(chunk.getPath(), path -> new ArrayList<>()).add(chunk);
      }
    }
    check.countLines();
    check.checkFiles(files);
    return check.chunks.size();
  }

  static <R extends SpecificRecord> List<R> rows(Docpack pack, DocpackTable<R> table) {
    List<R> rows = new ArrayList<>();
    try (RowIterator<R> iterator = pack.rows(table)) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** A path as the pack shows it: bytes that are not UTF-8 as {@code \xNN}. */
  private static String path(FileRow file) {
    ByteBuffer bytes = file.getPathBytes();
    return bytes == null
        ? latin1(file.getPath().getBytes(StandardCharsets.UTF_8))
        : latin1(bytes(bytes));
  }

  /** Text that has a character for each byte. */
  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void countLines() throws IOException, InterruptedException {
    String added =
        latin1(git.bytes("diff-tree", "-r", "--root", "--no-commit-id", "--numstat", "-z", "HEAD"));
    for (String line : added.split("\0", -1)) {
      String[] fields = line.split("\t", 3);
      if (fields.length == 3 && !fields[0].equals("-")) {
        linesOfGit.put(fields[2], Integer.parseInt(fields[0]));
      }
    }
  }

  private void checkFiles(List<FileRow> files) throws IOException, InterruptedException {
    Map<String, String> tree = new TreeMap<>();
    for (String entry : latin1(git.bytes("ls-tree", "-r", "-z", "HEAD")).split("\0")) {
      // Mode, type and id, a tab, the path.
      tree.put(entry.substring(entry.indexOf('\t') + 1), entry.split("[ \t]", 4)[2]);
    }
    assertEquals(List.copyOf(tree.keySet()), files.stream().map(Losslessness::path).toList());
    for (FileRow file : files) {
      String name = path(file);
      assertEquals(tree.get(name), file.getGitBlob(), file.getPath());
      if (file.getSkipped() == null) {
        byte[] blob = git.bytes("cat-file", "blob", String.valueOf(tree.get(name)));
        checkFile(file, blob);
        checkLines(file, name, latin1(blob));
      } else {
        assertNull(chunks.get(file.getPath()), file.getPath());
      }
    }
  }

  private void checkFile(FileRow file, byte[] blob) throws IOException {
    String path = file.getPath();
    assertEquals(blob.length, file.getSizeBytes(), path);
    assertEquals(Digests.sha256(blob), file.getContentSha256(), path);
    int[] ends = LINE_END.matcher(latin1(blob)).results().mapToInt(MatchResult::end).toArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (ChunkRow chunk : chunks.getOrDefault(path, List.of())) {
      String place = path + " at byte " + chunk.getStartByte();
      assertEquals(whole.size(), chunk.getStartByte(), place);
      byte[] content = content(chunk);
      whole.write(content);
      assertEquals(whole.size(), chunk.getEndByte(), place);
      assertEquals(Digests.sha256(content), chunk.getContentSha256(), place);
      int start = whole.size() - content.length;
      assertEquals(1 + linesBefore(ends, start), chunk.getStartLine(), place);
      assertEquals(1 + linesBefore(ends, whole.size() - 1), chunk.getEndLine(), place);
    }
    assertArrayEquals(blob, whole.toByteArray(), path);
  }

  /** For git a CR alone ends no line. */
  private void checkLines(FileRow file, String name, String text) {
    int ofJdk = (int) text.lines().count();
    Integer expected = text.contains("\r") ? Integer.valueOf(ofJdk) : linesOfGit.get(name);
    assertEquals(expected, file.getLineCount(), file.getPath());
  }

  private static byte[] content(ChunkRow chunk) {
    ByteBuffer bytes = chunk.getContentBytes();
    return bytes == null
        ? String.valueOf(chunk.getContent()).getBytes(StandardCharsets.UTF_8)
        : bytes(bytes);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** Lines that end at or before an offset. */
  private static int linesBefore(int[] ends, int offset) {
    int found = Arrays.binarySearch(ends, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
