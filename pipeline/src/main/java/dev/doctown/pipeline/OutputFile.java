package dev.doctown.pipeline;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the file to write. A name that ends in a slash is a folder's, and {@code -} is kept for
 * standard output.
 */
final class OutputFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (text.isBlank() || text.endsWith("/") || text.equals("-")) {
      throw new TypeConversionException(
          "expected the file to write, such as name.docpack, but was '" + text + "'");
    }
    return Path.of(text);
  }
}
