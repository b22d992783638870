package dev.doctown.transforms.treesitter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How doc comments describe parameters. Each reads a doc comment into name and description. */
enum ParameterTags {
  /**
   * Tags of Javadoc, JSDoc and Doxygen: a parameter tag, its name, a text that ends at the next
   * tag.
   */
  TAGS {
    @Override
    Map<String, String> read(String documentation) {
      Map<String, String> found = new HashMap<>();
      String name = "";
      StringBuilder text = new StringBuilder();
      for (String line : documentation.split("\n", -1)) {
        String stripped = line.strip();
        Matcher tag = PARAM_TAG.matcher(stripped);
        boolean parameter = tag.lookingAt();
        if (parameter || stripped.startsWith("@") || stripped.startsWith("\\")) {
          put(found, name, text);
          name = parameter ? tag.group("name") : "";
          text.append(parameter ? stripped.substring(tag.end()) : "");
        } else {
          text.append(' ').append(stripped);
        }
      }
      put(found, name, text);
      return found;
    }
  },

  /**
   * Python's three: {@code :param name: text}, Google's {@code Args:} section, NumPy's underlined
   * {@code Parameters}.
   */
  DOCSTRING {
    @Override
    Map<String, String> read(String documentation) {
      Map<String, String> found = new HashMap<>();
      String[] lines = documentation.split("\n", -1);
      fields(lines, found);
      for (int i = 0; i < lines.length; i++) {
        String heading = lines[i].strip();
        if (GOOGLE_HEADINGS.contains(heading)) {
          section(lines, i + 1, indentation(lines[i]) + 1, GOOGLE_ENTRY, found);
        } else if (NUMPY_HEADINGS.contains(heading)
            && i + 1 < lines.length
            && UNDERLINE.matcher(lines[i + 1].strip()).matches()) {
          section(lines, i + 2, indentation(lines[i]), NUMPY_ENTRY, found);
        }
      }
      return found;
    }
  },

  /** The language has no such convention. */
  NONE {
    @Override
    Map<String, String> read(String documentation) {
      return Map.of();
    }
  };

  private static final Pattern PARAM_TAG =
      Pattern.compile(
          "[@\\\\](?:param|arg|argument)(?:\\[[a-z, ]*])?\\s+(?:\\{[^}]*}\\s*)?"
              + "\\[?(?<name>[\\w$]+)(?:[.=][^\\]\\s]*)?]?:?(?:\\s+-\\s+|\\s+|$)");
  private static final Pattern FIELD =
      Pattern.compile(":(?:param|parameter|arg)\\s+(?:[^:]*\\s)?\\*{0,2}(?<name>\\w+)\\s*:");
  private static final List<String> GOOGLE_HEADINGS =
      List.of("Args:", "Arguments:", "Parameters:", "Keyword Args:", "Keyword Arguments:");
  private static final List<String> NUMPY_HEADINGS = List.of("Parameters", "Other Parameters");
  private static final Pattern UNDERLINE = Pattern.compile("-{3,}");
  private static final Pattern GOOGLE_ENTRY =
      Pattern.compile("\\*{0,2}(?<name>\\w+)\\s*(?:\\([^)]*\\))?\\s*:");
  private static final Pattern NUMPY_ENTRY = Pattern.compile("\\*{0,2}(?<name>\\w+)\\s*(?::.*)?$");

  /** Descriptions by parameter name, each on one line. */
  abstract Map<String, String> read(String documentation);

  private static void fields(String[] lines, Map<String, String> found) {
    String name = "";
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String stripped = line.strip();
      Matcher field = FIELD.matcher(stripped);
      boolean parameter = field.lookingAt();
      if (parameter || stripped.startsWith(":") || stripped.isEmpty()) {
        put(found, name, text);
        name = parameter ? field.group("name") : "";
        text.append(parameter ? stripped.substring(field.end()) : "");
      } else {
        text.append(' ').append(stripped);
      }
    }
    put(found, name, text);
  }

  /** Entries at the section's own indentation, their text deeper or on the same line. */
  private static void section(
      String[] lines, int first, int least, Pattern entry, Map<String, String> found) {
    int own = -1;
    String name = "";
    StringBuilder text = new StringBuilder();
    for (int i = first; i < lines.length; i++) {
      String stripped = lines[i].strip();
      int indentation = indentation(lines[i]);
      if (stripped.isEmpty()) {
        continue;
      }
      boolean nextSection =
          i + 1 < lines.length && UNDERLINE.matcher(lines[i + 1].strip()).matches();
      if (indentation < Math.max(own, least) || nextSection) {
        break;
      }
      own = own < 0 ? indentation : own;
      Matcher head = entry.matcher(stripped);
      if (indentation == own && head.lookingAt()) {
        put(found, name, text);
        name = head.group("name");
        text.append(entry == NUMPY_ENTRY ? "" : stripped.substring(head.end()));
      } else {
        text.append(' ').append(stripped);
      }
    }
    put(found, name, text);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static void put(Map<String, String> found, String name, StringBuilder text) {
    String description = Texts.oneLine(text.toString(), Integer.MAX_VALUE);
    text.setLength(0);
    if (!name.isEmpty() && !description.isEmpty()) {
      found.putIfAbsent(name, description);
    }
  }
}
