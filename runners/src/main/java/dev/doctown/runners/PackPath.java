package dev.doctown.runners;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the docpack that a command is to read. */
final class PackPath implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("expected a .docpack file, but was '" + text + "'");
    }
    if (text.contains("://")) {
      throw new TypeConversionException(
          "expected a .docpack file, but was the URL '" + text + "'; download it first");
    }
    return Path.of(text);
  }
}
