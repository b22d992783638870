package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files of a model that is split, which are named {@code NAME-00001-of-00003.gguf}. */
final class SplitFiles {
  private static final Pattern NAME = Pattern.compile("(.*)-(\\d{5})-of-(\\d{5})\\.gguf");
  private static final int MOST_FILES = 1000;

  private SplitFiles() {}

  /** All files of the model in order: the file alone when it is whole. */
  static List<Path> of(Path path) {
    Path name = path.getFileName();
    Matcher matcher = NAME.matcher(name == null ? "" : name.toString());
    if (!matcher.matches()
        || Integer.parseInt(matcher.group(3)) > MOST_FILES
        || Integer.parseInt(matcher.group(2)) < 1
        || Integer.parseInt(matcher.group(2)) > Integer.parseInt(matcher.group(3))) {
      return List.of(path);
    }
    int count = Integer.parseInt(matcher.group(3));
    List<Path> files =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number ->
                    path.resolveSibling(
                        String.format(
                            Locale.ROOT, "%s-%05d-of-%05d.gguf", matcher.group(1), number, count)))
            .toList();
    for (Path file : files) {
      if (Files.notExists(file)) {
        throw new DoctownException(
            ErrorCode.MODEL_NOT_FOUND,
            path + ": " + file.getFileName() + " is missing; expected all " + count + " files");
      }
    }
    return files;
  }
}
