package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSetting;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns calls and lookups into settings. A name that is computed makes none. */
final class SettingReader {
  private static final String FLAG_KIND = "flag";
  private static final String ENVIRONMENT = "environment";
  private static final int DEFAULT_LIMIT = 200;
  private static final int DOCUMENTATION_LIMIT = 500;
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w{0,199}");
  private static final Pattern PROPERTY =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:/-]{0,199}");
  private static final Pattern FLAG = Pattern.compile("--?[\\p{L}\\p{N}?][\\p{L}\\p{N}_.-]{0,99}");
  private static final Pattern BETWEEN_FLAGS = Pattern.compile("[\\s,|/=]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]++)(?::([^}]*+))?\\}");
  private static final Set<String> NAMED = Set.of(ENVIRONMENT, "property");
  private static final Set<String> TRUTH =
      Set.of("true", "false", "True", "False", "TRUE", "FALSE");
  private static final Comparator<SourceSetting> ORDER =
      Comparator.comparingInt(SourceSetting::startByte)
          .thenComparing(SourceSetting::kind, Utf8Order.INSTANCE)
          .thenComparing(SourceSetting::name, Utf8Order.INSTANCE);

  private final SourceText source;
  private final Literals literals;
  private final List<SourceSymbol> symbols;
  private final List<String> ignored;
  private final Fallbacks fallbacks;
  private final OptionOwners owners;
  private final OptionFunctions functions;
  private final VariableFunctions variables;
  private final List<SourceSetting> found = new ArrayList<>();

  /** Where names of variables and properties stand. */
  private final NavigableSet<Integer> places = new TreeSet<>();

  SettingReader(
      Matches matches,
      SourceText source,
      Literals literals,
      ArgumentReader arguments,
      List<SourceSymbol> symbols,
      List<String> ignored) {
    this.source = source;
    this.ignored = ignored;
    this.literals = literals;
    this.symbols = symbols;
    this.fallbacks = new Fallbacks(matches, source);
    this.owners = new OptionOwners(matches, source);
    this.functions = new OptionFunctions(matches, source, literals, arguments);
    this.variables = new VariableFunctions(matches, source, literals, arguments);
  }

  /** The settings of a file in their order; of two that agree in it the first stays. */
  List<SourceSetting> read(List<Call> calls, List<Lookup> lookups) {
    lookups.forEach(lookup -> places.add(lookup.name().start()));
    calls.forEach(this::addPlace);
    calls.forEach(this::addCall);
    lookups.forEach(this::addLookup);
    functions
        .flags(symbols)
        .forEach(flag -> add(flag.place(), FLAG_KIND, flag.name(), null, null, flag.enclosing()));
    for (VariableFunctions.Variable variable : variables.of(symbols, calls, lookups)) {
      add(
          variable.place(),
          ENVIRONMENT,
          variable.name(),
          ofVariable(ENVIRONMENT, text(variable.byDefault())),
          null,
          variable.enclosing());
    }
    addComparisons(calls, lookups);
    found.sort(ORDER);
    List<SourceSetting> distinct = new ArrayList<>();
    for (SourceSetting setting : found) {
      boolean again =
          !distinct.isEmpty() && ORDER.compare(distinct.get(distinct.size() - 1), setting) == 0;
      if (!again) {
        distinct.add(setting);
      }
    }
    return distinct;
  }

  private void addPlace(Call call) {
    Span name = call.role("name");
    if (name != null && NAMED.contains(call.pattern().word())) {
      places.add(name.start());
    }
  }

  /** What a file declares it only looks for. */
  private void addComparisons(List<Call> calls, List<Lookup> lookups) {
    Set<String> declared = found.stream().map(SourceSetting::name).collect(Collectors.toSet());
    for (ComparedFlags.Flag flag : ComparedFlags.of(calls, lookups, literals)) {
      if (!declared.contains(flag.name())) {
        add(flag.place(), FLAG_KIND, flag.name(), null, null, flag.enclosing());
      }
    }
  }

  private void addLookup(Lookup lookup) {
    if (lookup.kind().equals(ComparedFlags.WORD)) {
      return;
    }
    String written = lookup.written() ? source.text(lookup.name()) : literals.of(lookup.name());
    String name = written != null && lookup.kind().equals(FLAG_KIND) ? "--" + written : written;
    Span value = lookup.value() == null ? fallbacks.of(lookup.whole()) : lookup.value();
    add(
        lookup.name(),
        lookup.kind(),
        name,
        ofVariable(lookup.kind(), text(value)),
        null,
        lookup.enclosing());
  }

  private void addCall(Call call) {
    switch (call.pattern().word()) {
      case "environment", "property" -> addNamed(call);
      case "flag" -> addFlag(call);
      case "placeholder" -> addPlaceholders(call);
      default -> {
        return;
      }
    }
    add(
        call.name(),
        ENVIRONMENT,
        owners.variable(call, symbols),
        defaultOf(call),
        documentation(call),
        call.enclosing());
    for (Span span : call.roles().getOrDefault("environment", List.of())) {
      for (String name : literals.all(span)) {
        add(span, ENVIRONMENT, name, defaultOf(call), documentation(call), call.enclosing());
      }
    }
  }

  private void addNamed(Call call) {
    Span place = call.role("name");
    if (place != null) {
      String name = literals.of(place);
      add(
          place,
          call.pattern().word(),
          name,
          ofVariable(call.pattern().word(), defaultOf(call)),
          documentation(call),
          call.enclosing());
    }
  }

  /** Spring's {@code ${name:default}}. */
  private void addPlaceholders(Call call) {
    Span place = call.role("name");
    String text = place == null ? null : literals.of(place);
    Matcher placeholder = PLACEHOLDER.matcher(text == null ? "" : text);
    while (place != null && placeholder.find()) {
      add(place, "property", placeholder.group(1), placeholder.group(2), null, call.enclosing());
    }
  }

  private void addFlag(Call call) {
    String name = null;
    Span place = null;
    for (String role : List.of("name", "--name", "-name")) {
      String dashes = role.substring(0, role.indexOf('n'));
      for (Span span : call.roles().getOrDefault(role, List.of())) {
        for (String written : literals.all(span)) {
          String flag =
              flag(dashes.isEmpty() || written.startsWith("-") ? written : dashes + written);
          if (flag != null && (name == null || (isLong(flag) && !isLong(name)))) {
            name = flag;
          }
          place = flag == null || place != null ? place : span;
        }
      }
    }
    boolean open = name == null || (call.pattern().annotation() && !isLong(name));
    String derived = open ? owners.flag(call, symbols) : null;
    if (derived != null && (name == null || isLong(derived))) {
      name = derived;
      place = call.name();
    }
    String value = defaultOf(call);
    value = value == null ? text(owners.defaultOf(call)) : value;
    if (place != null) {
      add(place, FLAG_KIND, name, value, documentation(call), call.enclosing());
    }
  }

  private static boolean isLong(String flag) {
    return flag.startsWith("--");
  }

  /** The name among what describes an option, as in {@code -p, --port <number>}. */
  private static @Nullable String flag(String written) {
    String first = null;
    for (String word : BETWEEN_FLAGS.split(written.strip(), 20)) {
      if (FLAG.matcher(word).matches()) {
        if (isLong(word)) {
          return word;
        }
        first = first == null ? word : first;
      }
    }
    return first;
  }

  private @Nullable String defaultOf(Call call) {
    Span written = call.role("default");
    if (call.role("other") != null) {
      return null;
    }
    return text(written == null ? fallbacks.of(call.expression()) : written);
  }

  /** Variables hold texts: a truth value stands in for what was made of one. */
  private static @Nullable String ofVariable(String kind, @Nullable String value) {
    boolean made = value != null && kind.equals(ENVIRONMENT) && TRUTH.contains(value);
    return made ? null : value;
  }

  /** The literal that a default is; null for none, and where it is what another setting says. */
  private @Nullable String text(@Nullable Span span) {
    boolean other = span != null && !places.subSet(span.start(), span.end()).isEmpty();
    String text = span == null || other ? "" : Closures.result(source.line(span, DEFAULT_LIMIT));
    return literals.value(text);
  }

  private @Nullable String documentation(Call call) {
    Span written = call.role("documentation");
    String text = written == null ? null : literals.prose(written);
    boolean member = call.pattern().annotation() || call.pattern().word().equals("property");
    if (text == null && member && call.enclosing() >= 0) {
      text = owners.documentation(call, symbols);
    }
    String line = text == null ? "" : Texts.oneLine(text, DOCUMENTATION_LIMIT);
    return line.isEmpty() ? null : line;
  }

  private void add(
      Span place,
      String kind,
      @Nullable String name,
      @Nullable String defaultValue,
      @Nullable String documentation,
      int enclosing) {
    if (name != null && ignored.stream().noneMatch(name::startsWith) && isName(kind, name)) {
      found.add(
          new SourceSetting(place.start(), kind, name, defaultValue, documentation, enclosing));
    }
  }

  private static boolean isName(String kind, String name) {
    return switch (kind) {
      case "environment" -> VARIABLE.matcher(name).matches();
      case "property" -> PROPERTY.matcher(name).matches();
      default -> true;
    };
  }
}
