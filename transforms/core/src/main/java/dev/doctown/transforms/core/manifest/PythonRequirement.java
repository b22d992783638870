package dev.doctown.transforms.core.manifest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement in the notation of PEP 508.
 *
 * @param name normalised as PEP 503 says
 * @param version the specifiers without spaces, or the address behind {@code @}; null for any
 * @param extra the extra that the marker asks for; null if it asks for none
 */
record PythonRequirement(String name, @Nullable String version, @Nullable String extra) {
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "([A-Za-z0-9](?:[\\w.-]*+(?<=[A-Za-z0-9]))?)\\s*+(?:\\[[^\\]]*+\\])?\\s*+(.*+)",
          Pattern.DOTALL);
  private static final Pattern SPECIFIERS =
      Pattern.compile("\\(?\\s*+(?:(?:===?|[~!<>]=|[<>])\\s*+[^\\s,;()]++\\s*+,?\\s*+)++\\)?");
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]++");
  private static final Pattern EXTRA = Pattern.compile("extra\\s*+==\\s*+['\"]([^'\"]++)['\"]");

  static @Nullable PythonRequirement of(String text) {
    Matcher matcher = REQUIREMENT.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    String rest = matcher.group(2);
    Matcher extra = EXTRA.matcher(rest);
    String asked = extra.find() ? extra.group(1) : null;
    String name = normalised(matcher.group(1));
    if (rest.startsWith("@")) {
      return new PythonRequirement(name, rest.substring(1).strip().split("[\\s;]", 2)[0], asked);
    }
    int marker = rest.indexOf(';');
    String version = (marker < 0 ? rest : rest.substring(0, marker)).strip();
    if (version.isEmpty()) {
      return new PythonRequirement(name, null, asked);
    }
    return SPECIFIERS.matcher(version).matches()
        ? new PythonRequirement(name, version.replaceAll("[\\s()]", ""), asked)
        : null;
  }

  static String normalised(String name) {
    return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
