package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The patterns of a language by the name of what is called.
 *
 * @param byName patterns in the order in which they are tried
 * @param suffixes endings of names that patterns take with any beginning
 * @param endings the last two bytes of the names
 * @param routers endings of the names that things that route have; empty when any name may be
 * @param clients endings of the names of what has the same methods and asks others
 */
record CallPatterns(
    Map<String, List<CallPattern>> byName,
    List<String> suffixes,
    BitSet endings,
    List<String> routers,
    List<String> clients) {

  private static final String ANY_BEGINNING = "*";

  static CallPatterns of(List<String> notations, List<String> routers, List<String> clients) {
    Map<String, List<CallPattern>> byName = new HashMap<>();
    for (String notation : notations) {
      for (CallPattern pattern : CallPattern.parse(notation)) {
        byName.computeIfAbsent(pattern.name(), key -> new ArrayList<>()).add(pattern);
      }
    }
    BitSet endings = new BitSet();
    byName.keySet().forEach(name -> endings.set(ending(name)));
    List<String> suffixes =
        byName.keySet().stream()
            .filter(name -> name.startsWith(ANY_BEGINNING))
            .map(name -> name.substring(ANY_BEGINNING.length()))
            .sorted(Utf8Order.INSTANCE)
            .toList();
    return new CallPatterns(byName, suffixes, endings, routers, clients);
  }

  /** Whether some name ends with these two bytes: most don't, and need not be read. */
  boolean mayEndWith(byte last, byte lastButOne) {
    return endings.get((lastButOne & 0xff) << 8 | (last & 0xff));
  }

  private static int ending(String name) {
    int length = name.length();
    return name.charAt(length - 2) << 8 | name.charAt(length - 1);
  }

  List<CallPattern> named(String name) {
    List<CallPattern> whole = byName.get(name);
    if (whole != null) {
      return whole;
    }
    return suffixes.stream()
        .filter(name::endsWith)
        .findFirst()
        .map(suffix -> byName.getOrDefault(ANY_BEGINNING + suffix, List.of()))
        .orElse(List.of());
  }

  /** Whether a pattern takes what stands before a name; empty for nothing. */
  boolean accepts(CallPattern pattern, String receiver, Imports imports) {
    String wanted = pattern.receiver();
    if (wanted == null) {
      return receiver.isEmpty();
    }
    if (pattern.imported()) {
      String module = wanted.substring(1);
      return receiver.isEmpty()
          ? imports.contains(module + "." + pattern.name())
          : receiver.equals(module) && imports.contains(receiver);
    }
    return switch (wanted) {
      case "?" -> true;
      case "*", "<router>" -> !receiver.isEmpty();
      default ->
          receiver.endsWith(wanted) && isWhole(receiver, receiver.length() - wanted.length());
    };
  }

  boolean isRouter(String receiver) {
    String lower = receiver.toLowerCase(Locale.ROOT);
    return !receiver.isEmpty()
        && (routers.isEmpty() || routers.stream().anyMatch(lower::endsWith))
        && clients.stream().noneMatch(lower::endsWith);
  }

  private static boolean isWhole(String receiver, int start) {
    return start == 0 || !Character.isJavaIdentifierPart(receiver.charAt(start - 1));
  }
}
