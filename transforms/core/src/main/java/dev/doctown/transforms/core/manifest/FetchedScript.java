package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code curl … | sh}: a script that is fetched and run at once, by which programs install. */
final class FetchedScript {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:curl|wget)\\s[^|;&]{0,200}?https?://([^\\s|;&\"']{1,200})[\"']?[^|;&]{0,100}"
              + "\\| ?(?:sudo )?(?:ba|z|k)?sh\\b[^|;&]{0,100}");
  private static final Pattern SEPARATORS = Pattern.compile("[/.]++");

  private FetchedScript() {}

  /** Whether a command fetches a script and runs it. */
  static boolean isRunBy(String command) {
    return COMMAND.matcher(command).matches();
  }

  /** The names that the script's address is made of, among them whose it is. */
  static List<String> names(String command) {
    Matcher matcher = COMMAND.matcher(command);
    return matcher.matches() ? List.of(SEPARATORS.split(matcher.group(1))) : List.of();
  }
}
