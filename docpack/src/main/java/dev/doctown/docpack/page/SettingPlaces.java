package dev.doctown.docpack.page;

import java.util.regex.Pattern;

/** Where settings are those of whoever works on the project: what builds, checks, releases it. */
final class SettingPlaces {
  private static final Pattern TOOLS =
      Pattern.compile(
          "(?i)(?:docs?|documentation|tools?|scripts?|ci|\\.[\\w-]+|hack|contrib|misc|packaging"
              + "|www|website|site)/.*"
              + "|(?:.*/)?(?:build\\.rs|(?:setup|conftest|noxfile|tasks|fabfile|release)\\.py"
              + "|[\\w.-]+\\.config\\.[cm]?[jt]s|(?:gulp|grunt|jake)file\\.[cm]?[jt]s)");

  private SettingPlaces() {}

  static boolean isOfTool(String path) {
    return TOOLS.matcher(path).matches();
  }
}
