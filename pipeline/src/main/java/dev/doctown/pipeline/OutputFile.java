package dev.doctown.pipeline;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the file to write. A name that ends in a slash is a folder's. */
final class OutputFile implements ITypeConverter<Path> {
  /** Standard output. */
  static final Path STANDARD_OUTPUT = Path.of("-");

  @Override
  public Path convert(String text) {
    if (text.isBlank() || text.endsWith("/")) {
      throw new TypeConversionException(
          "expected the file to write, such as name.docpack, or - for standard output, but was '"
              + text
              + "'");
    }
    return Path.of(text);
  }
}
