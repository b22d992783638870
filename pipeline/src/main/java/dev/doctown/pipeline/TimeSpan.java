package dev.doctown.pipeline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 6h}, {@code 90m}, {@code 45s} or {@code 1h30m}; at most a year. */
final class TimeSpan implements CommandLine.ITypeConverter<Duration> {
  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");
  private static final Duration LONGEST = Duration.ofDays(366);

  @Override
  public Duration convert(String text) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      Duration duration =
          Duration.ofHours(number(span.group(1)))
              .plusMinutes(number(span.group(2)))
              .plusSeconds(number(span.group(3)));
      if (!duration.isZero() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    }
    throw new TypeConversionException(
        "expected a time such as 6h, 90m or 1h30m, but was '" + text + "'");
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
