package dev.doctown.transforms.core.insight;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** What is imported for the checker of types alone, and so is missing when the program runs. */
final class TypeImports {
  private static final Pattern CONDITION =
      Pattern.compile("\\s*+if\\s++(?:typing\\.)?TYPE_CHECKING\\s*+:.*");
  private static final Pattern TYPES = Pattern.compile("\\s*+import\\s++type\\b.*");
  private static final Pattern SOURCE = Pattern.compile(".*\\bfrom\\s*+['\"].*");

  private TypeImports() {}

  /** The lines, 1-based, of such imports in a text of Python or TypeScript. */
  static BitSet lines(String language, String text) {
    return switch (language) {
      case "Python" -> ofPython(text.lines().toList());
      case "TypeScript", "TSX" -> ofTypeScript(text.lines().toList());
      default -> new BitSet();
    };
  }

  private static BitSet ofPython(List<String> lines) {
    BitSet found = new BitSet();
    int depth = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int own = line.length() - line.stripLeading().length();
      if (depth >= 0 && (line.isBlank() || own > depth)) {
        found.set(i + 1);
      } else {
        depth = CONDITION.matcher(line).matches() ? own : -1;
      }
    }
    return found;
  }

  private static BitSet ofTypeScript(List<String> lines) {
    BitSet found = new BitSet();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      inside |= TYPES.matcher(lines.get(i)).matches();
      found.set(i + 1, inside);
      inside &= !SOURCE.matcher(lines.get(i)).matches();
    }
    return found;
  }
}
