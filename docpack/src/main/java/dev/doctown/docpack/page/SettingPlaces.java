package dev.doctown.docpack.page;

import dev.doctown.docpack.layout.FolderUse;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Where settings are those of whoever works on the project: what builds, checks, releases it. */
final class SettingPlaces {
  private static final Pattern FILES =
      Pattern.compile(
          "(?i)(?:.*/)?(?:build\\.rs|(?:setup|conftest|noxfile|tasks|fabfile|release)\\.py"
              + "|[\\w.-]+\\.config\\.[cm]?[jt]s|(?:gulp|grunt|jake)file\\.[cm]?[jt]s)");

  private static final Set<FolderUse> FOLDERS =
      EnumSet.of(
          FolderUse.DOCUMENTS,
          FolderUse.SITES,
          FolderUse.TOOLS,
          FolderUse.HIDDEN,
          FolderUse.MISCELLANEOUS);

  private SettingPlaces() {}

  static boolean isOfTool(String path) {
    return FolderUse.isUnder(path, FOLDERS) || FILES.matcher(path).matches();
  }
}
