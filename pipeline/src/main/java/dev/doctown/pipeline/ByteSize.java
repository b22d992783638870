package dev.doctown.pipeline;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 8388608}, {@code 8192KiB} or {@code 8MiB}; at most 1 GiB. */
final class ByteSize implements CommandLine.ITypeConverter<Integer> {
  private static final long LARGEST = 1L << 30;

  @Override
  public Integer convert(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    long unit =
        switch (text.substring(digits).strip().toLowerCase(Locale.ROOT)) {
          case "", "b" -> 1L;
          case "k", "kib" -> 1L << 10;
          case "m", "mib" -> 1L << 20;
          case "g", "gib" -> 1L << 30;
          default -> 0L;
        };
    if (digits == 0 || digits > 10 || unit == 0) {
      throw expected(text);
    }
    long count = Long.parseLong(text.substring(0, digits));
    if (count == 0 || count > LARGEST / unit) {
      throw expected(text);
    }
    return (int) (count * unit);
  }

  private static TypeConversionException expected(String text) {
    return new TypeConversionException(
        "expected a size from 1 to 1GiB, such as 500000 or 8MiB, but was '" + text + "'");
  }
}
