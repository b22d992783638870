package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types as Rust writes them, and what the types of its standard library do. */
final class RustTypes {
  /** What stands for what it points to. */
  static final Set<String> POINTERS = Set.of("Box", "Rc", "Arc", "Cow", "Pin", "ManuallyDrop");

  /** What derived traits give a type to make one of it, or a result that holds one. */
  static final Set<String> MAKING =
      Set.of("default", "from_args", "parse", "parse_from", "try_parse", "try_parse_from");

  /** What holds objects of its first argument. */
  static final Set<String> HOLDERS =
      Set.of(
          "Option",
          "Result",
          "Vec",
          "VecDeque",
          "LinkedList",
          "HashSet",
          "BTreeSet",
          "BinaryHeap",
          "RefCell",
          "Cell",
          "Mutex",
          "RwLock",
          "OnceCell",
          "OnceLock",
          "LazyLock",
          "Iterator",
          "IntoIterator",
          "DoubleEndedIterator",
          "ExactSizeIterator",
          "Peekable",
          "Ref",
          "RefMut",
          "MutexGuard");

  /** What holds objects of its second argument by those of the first. */
  static final Set<String> MAPS = Set.of("HashMap", "BTreeMap");

  /** Functions that give what is held. */
  static final Set<String> TAKING =
      Set.of("unwrap", "expect", "unwrap_or", "unwrap_or_else", "unwrap_or_default");

  /** Functions that call what they are given with one of the objects that are held. */
  static final Set<String> CALLING =
      Set.of(
          "all",
          "and_then",
          "any",
          "filter",
          "filter_map",
          "find",
          "find_map",
          "flat_map",
          "for_each",
          "inspect",
          "is_none_or",
          "is_ok_and",
          "is_some_and",
          "map",
          "map_or",
          "map_or_else",
          "map_while",
          "max_by_key",
          "min_by_key",
          "partition",
          "position",
          "retain",
          "skip_while",
          "sort_by_cached_key",
          "sort_by_key",
          "take_while",
          "try_for_each");

  /** Functions that give as much as what they are called on, in another coat. */
  static final Set<String> KEEPING =
      Set.of(
          "as_deref",
          "as_deref_mut",
          "as_mut",
          "as_mut_slice",
          "as_ref",
          "as_slice",
          "borrow",
          "borrow_mut",
          "by_ref",
          "chain",
          "clone",
          "cloned",
          "copied",
          "deref",
          "deref_mut",
          "drain",
          "enumerate",
          "filter",
          "find",
          "first",
          "first_mut",
          "get",
          "get_mut",
          "insert",
          "into_iter",
          "iter",
          "iter_mut",
          "last",
          "last_mut",
          "lock",
          "map_err",
          "next",
          "nth",
          "ok",
          "ok_or",
          "ok_or_else",
          "or",
          "or_else",
          "peek",
          "peekable",
          "pop",
          "pop_front",
          "read",
          "remove",
          "rev",
          "skip",
          "take",
          "to_owned",
          "to_vec",
          "values",
          "values_mut",
          "write");

  private static final Pattern LIFETIME = Pattern.compile("'\\w++ ?(?!')");
  private static final List<String> WORDS =
      List.of("&", "*const ", "*mut ", "mut ", "dyn ", "impl ", "ref ");

  private RustTypes() {}

  /** Without references, pointers and the words in front of bounds. */
  static String bare(String written) {
    String type = written.strip();
    for (boolean again = true; again; ) {
      again = false;
      for (String word : WORDS) {
        if (type.startsWith(word)) {
          type = type.substring(word.length()).strip();
          again = true;
        }
      }
      if (type.startsWith("'")) {
        String behind = LIFETIME.matcher(type).replaceFirst("");
        again = behind.length() < type.length();
        type = behind;
      }
    }
    return type;
  }

  /** The parts of a list of bounds. */
  static List<String> bounds(String written) {
    List<String> bounds = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ("<([".indexOf(c) >= 0) {
        depth++;
      } else if (")]".indexOf(c) >= 0 || (c == '>' && written.charAt(Math.max(0, i - 1)) != '-')) {
        depth--;
      } else if (c == '+' && depth == 0) {
        bounds.add(written.substring(start, i).strip());
        start = i + 1;
      }
    }
    bounds.add(written.substring(start).strip());
    return bounds;
  }

  /** The arguments of a type without lifetimes; an associated type counts as what it is set to. */
  static List<String> arguments(String type) {
    int open = type.indexOf('<');
    if (open < 0) {
      return List.of();
    }
    String inside = type.substring(open + 1, Math.max(open + 1, Brackets.end(type, open) - 1));
    return commaSeparated(inside).stream()
        .filter(argument -> !argument.startsWith("'"))
        .map(argument -> argument.replaceFirst("^\\w+ = ", ""))
        .toList();
  }

  /** Splits at commas outside of all brackets, those of arguments of types too. */
  static List<String> commaSeparated(String list) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if ("<([{".indexOf(c) >= 0) {
        i = Brackets.end(list, i) - 1;
      } else if (c == ',') {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** Which argument a type of the standard library holds; null for none. */
  static @Nullable String held(String path, List<String> arguments) {
    String name = path.substring(Math.max(path.lastIndexOf(':'), path.lastIndexOf('.')) + 1);
    if (MAPS.contains(name)) {
      return arguments.size() < 2 ? null : arguments.get(1);
    }
    return HOLDERS.contains(name) && !arguments.isEmpty() ? arguments.get(0) : null;
  }
}
