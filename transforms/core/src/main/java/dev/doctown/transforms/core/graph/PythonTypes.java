package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types as Python's annotations write them. */
final class PythonTypes {
  private static final Pattern WRAPPER =
      Pattern.compile(
          "(?:\\w+\\.)?(?:Optional|Union|Annotated|Final|ClassVar|Awaitable|Required|NotRequired)"
              + "\\[(.*)]",
          Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("(?:(?:\\w+\\.)?Type|type)\\[(.*)]", Pattern.DOTALL);
  private static final int DEEPEST = 8;

  /** What Python defines without an import, as far as calls name it. */
  static final Set<String> BUILT_IN =
      Set.of(
          "abs",
          "all",
          "any",
          "ascii",
          "bin",
          "bool",
          "breakpoint",
          "bytearray",
          "bytes",
          "callable",
          "chr",
          "classmethod",
          "compile",
          "complex",
          "delattr",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "eval",
          "exec",
          "filter",
          "float",
          "format",
          "frozenset",
          "getattr",
          "globals",
          "hasattr",
          "hash",
          "help",
          "hex",
          "id",
          "input",
          "int",
          "isinstance",
          "issubclass",
          "iter",
          "len",
          "list",
          "locals",
          "map",
          "max",
          "memoryview",
          "min",
          "next",
          "object",
          "oct",
          "open",
          "ord",
          "pow",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "slice",
          "sorted",
          "staticmethod",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip");

  private PythonTypes() {}

  /** The types that an annotation allows, without {@code None}. */
  static List<String> members(String annotation) {
    List<String> members = new ArrayList<>();
    addMembers(annotation, members, 0);
    return members;
  }

  private static void addMembers(String annotation, List<String> members, int depth) {
    String text = unquoted(annotation.strip());
    if (depth > DEEPEST || text.isEmpty() || text.equals("None")) {
      return;
    }
    List<String> union = alternatives(text);
    Matcher wrapper = WRAPPER.matcher(text);
    if (union.size() > 1) {
      union.forEach(part -> addMembers(part, members, depth + 1));
    } else if (wrapper.matches()) {
      Brackets.split(wrapper.group(1)).forEach(part -> addMembers(part, members, depth + 1));
    } else {
      members.add(text);
    }
  }

  private static List<String> alternatives(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** An annotation without the quotes around it. */
  static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && "\"'".indexOf(text.charAt(0)) >= 0
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** The type whose class itself an annotation means, such as {@code type[Request]}; or null. */
  static @Nullable String typeOfType(String annotation) {
    Matcher type = TYPE.matcher(annotation);
    return type.matches() ? unquoted(type.group(1).strip()) : null;
  }
}
