package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a language: the data of its folder under {@code languages/}.
 *
 * <p>{@code language.properties} holds the rules below, {@code definitions.scm} and {@code
 * references.scm} the queries, run as one with {@code settings.scm} where there is one. {@code
 * settings.properties} beside that is {@link SurfaceRules}; {@code settings} names the folder of
 * both where it is another's. Query files use no predicates: those would need the source as text,
 * and rules filter instead. With {@code queries} a language takes the files of these folders, in
 * this order, in place of its own: dialects share theirs, and of two patterns that match a name the
 * first counts.
 *
 * @param name Linguist name
 * @param grammar class of the native grammar
 * @param separator between the segments of a qualified name
 * @param module how the first segments of qualified names come about
 * @param visibility how the language says who may use a definition
 * @param constant when a field or variable counts as a constant
 * @param constructors names of methods that construct; {@code {type}} stands for the type's name
 * @param members kinds that turn into another kind directly inside a type
 * @param documentation prefixes of comments that document what follows
 * @param documentationGap whether blank lines may stand between such a comment and its definition
 * @param parameterTags how doc comments describe parameters
 * @param ignoredScopes assigned objects that are no scope ({@code this}, {@code exports})
 * @param scopeSuffix what a scope that holds instance members ends with ({@code .prototype})
 * @param importCalls functions whose first argument names an import
 * @param accessors decorators that make a property of a method
 * @param typeKeywords arguments of a type's declaration that are types
 * @param ignoredTypes types that the language predeclares and that are no references
 * @param specifiers words that stand before a type and are no part of it
 * @param spacedBraces whether a reader writes spaces inside the braces of a value on one line
 * @param tuplesOfOne whether a comma makes a tuple of a value in parentheses
 * @param insertedSemicolons whether a line's end stands for a semicolon behind an operand
 * @param returnsEndLines whether a carriage return ends a line where no line feed follows it
 * @param overloads whether the types of arguments choose what a call means
 * @param importNodes grammar's names of import and package statements
 * @param commentNodes grammar's names of comments
 * @param macros whether a preprocessor runs before the grammar holds (see {@link MacroMask})
 * @param names what a definition may be called
 * @param surface how it says what a user can set and where a program begins
 * @param queries definitions, references and settings, concatenated
 * @param digest SHA-256 over all of the above and the grammar's version
 */
record LanguageRules(
    String name,
    String grammar,
    String separator,
    ModuleNaming module,
    VisibilityRule visibility,
    ConstantRule constant,
    Set<String> constructors,
    Map<String, String> members,
    List<String> documentation,
    boolean documentationGap,
    ParameterTags parameterTags,
    Set<String> ignoredScopes,
    String scopeSuffix,
    Set<String> importCalls,
    Set<String> accessors,
    Set<String> typeKeywords,
    Set<String> ignoredTypes,
    Set<String> specifiers,
    boolean spacedBraces,
    boolean tuplesOfOne,
    boolean insertedSemicolons,
    boolean returnsEndLines,
    boolean overloads,
    Set<String> importNodes,
    Set<String> commentNodes,
    boolean macros,
    Pattern names,
    SurfaceRules surface,
    String queries,
    String digest) {

  /** Raised when code here changes what the same data extracts. */
  private static final String EXTRACTION_VERSION = "6";

  private static final String FOLDER = "languages/";

  /** The rules of every language that has a row in {@code languages.properties}. */
  static Map<String, LanguageRules> all() {
    Map<String, LanguageRules> languages = new TreeMap<>(Utf8Order.INSTANCE);
    Properties rows = properties(resource("languages.properties"));
    for (String folder : rows.stringPropertyNames()) {
      LanguageRules rules = load(folder, rows.getProperty(folder));
      languages.put(rules.name(), rules);
    }
    return languages;
  }

  private static LanguageRules load(String folder, String grammarVersion) {
    String rulesText = resource(folder + "/language.properties");
    Properties rules = properties(rulesText);
    List<String> queryFolders =
        rules.containsKey("queries") ? list(rules, "queries") : List.of(folder);
    String settings = rules.getProperty("settings", folder) + "/settings";
    String settingsText = resource(settings + ".properties");
    String queries =
        Stream.of("definitions.scm", "references.scm")
                .flatMap(file -> queryFolders.stream().map(from -> from + "/" + file))
                .map(LanguageRules::resource)
                .collect(Collectors.joining("\n"))
            + "\n"
            + optional(settings + ".scm");
    return new LanguageRules(
        required(rules, "name"),
        required(rules, "grammar"),
        required(rules, "separator"),
        ModuleNaming.valueOf(constant(rules, "module")),
        VisibilityRule.valueOf(constant(rules, "visibility")),
        ConstantRule.valueOf(constant(rules, "constant")),
        Set.copyOf(list(rules, "constructors")),
        list(rules, "members").stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    pair -> pair.substring(0, pair.indexOf('>')),
                    pair -> pair.substring(pair.indexOf('>') + 1))),
        list(rules, "documentation"),
        isTrue(rules, "documentation.gap"),
        ParameterTags.valueOf(constant(rules, "parameter.tags")),
        Set.copyOf(list(rules, "scopes.ignored")),
        rules.getProperty("scopes.suffix", ""),
        Set.copyOf(list(rules, "imports.calls")),
        Set.copyOf(list(rules, "accessors")),
        Set.copyOf(list(rules, "types.keywords")),
        Set.copyOf(list(rules, "types.ignored")),
        Set.copyOf(list(rules, "types.specifiers")),
        isTrue(rules, "braces.spaced"),
        isTrue(rules, "tuples.of.one"),
        isTrue(rules, "semicolons.inserted"),
        isTrue(rules, "lines.end.with.returns"),
        isTrue(rules, "overloads"),
        Set.copyOf(list(rules, "nodes.import")),
        Set.copyOf(list(rules, "nodes.comment")),
        isTrue(rules, "macros"),
        Pattern.compile(rules.getProperty("names", ".+"), Pattern.DOTALL),
        surface(properties(settingsText)),
        queries,
        Digests.sha256(
            String.join(
                "\0", EXTRACTION_VERSION, grammarVersion, rulesText, settingsText, queries)));
  }

  private static SurfaceRules surface(Properties rules) {
    return SurfaceRules.of(
        CallPatterns.of(list(rules, "calls"), list(rules, "routers"), list(rules, "clients")),
        Set.copyOf(list(rules, "lookups")),
        Set.copyOf(list(rules, "options")),
        list(rules, "ignored"),
        list(rules, "tests"),
        isTrue(rules, "routes.by.folders"),
        rules.getProperty("arguments", ""),
        MainRule.valueOf(constant(rules, "main")));
  }

  private static String required(Properties rules, String key) {
    String value = rules.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("language.properties of a language lacks " + key);
    }
    return value;
  }

  private static boolean isTrue(Properties rules, String key) {
    return Boolean.parseBoolean(rules.getProperty(key, "false"));
  }

  private static String constant(Properties rules, String key) {
    return required(rules, key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> list(Properties rules, String key) {
    String value = rules.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+", -1));
  }

  private static Properties properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String resource(String name) {
    if (LanguageRules.class.getResource(FOLDER + name) == null) {
      throw new IllegalStateException("Resource " + FOLDER + name + " is missing");
    }
    return optional(name);
  }

  private static String optional(String name) {
    try (InputStream in = LanguageRules.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
