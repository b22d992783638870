package dev.doctown.docpack.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a folder is for where its name says so, whatever the language. This is the only place that
 * knows such names; who asks says which uses matter to it, and whether a name that has others
 * beside it counts, as {@code spring-demo} and {@code tests-build} do.
 */
public enum FolderUse {
  TESTS(
      "_*tests?_*|(?:KIND)[-_]?tests?|tests?[-_](?:KIND)|_*e2e_*|testsuites?|__mocks__"
          .replace(
              "KIND",
              "unit|integration|functional|int|smoke|system|acceptance|e2e|regression|stress|load"),
      "(?:.*[-_.])?tests?(?:[-_.].*)?"),

  /** Of packages to test a program with, which have its name in front; versions end so too. */
  TEST_PACKAGES("(?!latest)[a-z]{3,}tests?"),
  SPECS("_*specs?_*"),
  INTEGRATION_TESTS("its?|integration"),

  /** Of tools that test in a browser; below a folder of packages it is what works with the tool. */
  BROWSER_TESTS("cypress|playwright"),
  TEST_SUPPORT(
      "_*[a-z]*testing_*|_*mocks?_*|test_?(?:env|utils?|helpers?|support|kit|bench|bed|cases?)"),
  FIXTURES(
      "_*(?:fixtures?|test[-_]?(?:data|fixtures?)|goldens?)_*|__(?:image_)?snapshots__|cassettes"),
  BENCHMARKS(
      "_*(?:bench|benches|benchsuite|[a-z]*benchmarks?|jmh|perf)_*",
      "(?:.*[-_.])?(?:bench|benches|benchmarks?)(?:[-_.].*)?"),
  FUZZING("fuzz(?:ing|ers?|_targets?)?", "fuzz[-_].*"),
  EXAMPLES(
      "_*(?:examples?|samples?|demos?)_*",
      "(?:.*[-_.])?(?:examples?|samples|demos?)(?:[-_.].*)?|sample-.*|.*-sample"),
  TUTORIALS("_*tutorials?_*"),

  /** Of programs to try things out with. */
  TRIALS("docs_src|playgrounds?|sandbox"),
  DOCUMENTS("_*(?:docs?|documentation|javadoc|groovydoc|man)_*"),
  SITES("www|web-?site|site"),

  /** Of those who work on the project. */
  TOOLS("_*(?:tools?|scripts?|xtasks?|ci|hack|contrib|packaging|maintenance|profiling)_*"),
  BUILDS("_*build_*|build-aux"),
  DISTRIBUTIONS("dist"),
  GENERATORS("gen|codegen"),
  UTILITIES("utils?"),
  MISCELLANEOUS("misc"),
  INTERNALS("_*(?:internal|support|dev|metrics)_*"),
  HIDDEN("\\..+"),

  /** Of the code of others. */
  FOREIGN(
      "node_modules|bower_components|jspm_packages|vendors?|_?vendored|_vendor|third[-_]?party"
          + "|3rd_?party|site-packages|godeps|carthage|pods|\\.yarn"),

  /** Of the code of others, where it is the outermost one. */
  DEPENDENCIES("deps|dependencies|extern|externals?"),
  GENERATED("generated|__generated__|generated-sources|generated_src"),
  TRANSLATIONS("_?locales?|i18n|l10n|translations|lproj"),

  /** That are only there to hold the parts of a project. */
  CONTAINERS("packages|crates|modules|projects|apps|libs|workspaces|pkg");

  private final Pattern name;
  private final Pattern compound;

  FolderUse(String name) {
    this(name, "(?!)");
  }

  FolderUse(String name, String compound) {
    this.name = Pattern.compile(name);
    this.compound = Pattern.compile(compound);
  }

  /** Whether a folder of that name is for this. */
  public boolean isOf(String folder) {
    return name.matcher(folder.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a folder of that name is for this, by the whole name or a part of it. */
  public boolean isPartOf(String folder) {
    return isOf(folder) || compound.matcher(folder.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether one of the folders of a path is for one of these uses. */
  public static boolean isIn(String path, Set<FolderUse> uses) {
    return isInside(foldersOf(path), uses, false);
  }

  /** As {@link #isIn}, by whole names or a part of one. */
  public static boolean isInPartly(String path, Set<FolderUse> uses) {
    return isInside(foldersOf(path), uses, true);
  }

  /** Whether the outermost folder of a path is for one of these uses. */
  public static boolean isUnder(String path, Set<FolderUse> uses) {
    int slash = path.indexOf('/');
    return slash >= 0 && isInside(List.of(path.substring(0, slash)), uses, false);
  }

  private static List<String> foldersOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/", -1));
  }

  private static boolean isInside(List<String> folders, Set<FolderUse> uses, boolean partly) {
    for (int place = 0; place < folders.size(); place++) {
      String folder = folders.get(place);
      boolean packaged = place > 0 && CONTAINERS.isOf(folders.get(place - 1));
      for (FolderUse use : uses) {
        boolean told = partly ? use.isPartOf(folder) : use.isOf(folder);
        if (told && !(packaged && use == BROWSER_TESTS)) {
          return true;
        }
      }
    }
    return false;
  }
}
