package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How the first segments of a file's qualified names come about. Empty when there are none. */
enum ModuleNaming {
  /** What the file declares: {@code package a.b;}. */
  DECLARED {
    @Override
    String of(String path, String declared) {
      return declared;
    }
  },

  /**
   * The path below the last {@code src} folder with dots: {@code src/flask/json/__init__.py} gives
   * {@code flask.json}.
   */
  DOTTED_PATH {
    @Override
    String of(String path, String declared) {
      List<String> segments = new ArrayList<>(segments(path));
      int source = segments.subList(0, segments.size() - 1).lastIndexOf("src");
      segments = new ArrayList<>(segments.subList(source + 1, segments.size()));
      if (segments.size() > 1 && segments.get(segments.size() - 1).equals("__init__")) {
        segments.remove(segments.size() - 1);
      }
      return String.join(".", segments);
    }
  },

  /** The path without its extension: {@code lib/router/index}, {@code vite.config}. */
  PATH {
    @Override
    String of(String path, String declared) {
      return String.join("/", segments(path));
    }
  },

  /**
   * Rust's: the folder that holds {@code src}, then the path below it; {@code crate} when no such
   * folder is seen. {@code lib}, {@code main} and {@code mod} are their folder.
   */
  CRATE_PATH {
    @Override
    String of(String path, String declared) {
      List<String> segments = segments(path);
      int source = segments.subList(0, segments.size() - 1).lastIndexOf("src");
      List<String> names = new ArrayList<>();
      if (source > 0) {
        names.add(segments.get(source - 1));
      } else if (source == 0) {
        names.add("crate");
      }
      names.addAll(segments.subList(source + 1, segments.size()));
      String last = names.get(names.size() - 1);
      if (names.size() > 1 && List.of("lib", "main", "mod").contains(last)) {
        names.remove(names.size() - 1);
      }
      return String.join("::", names).replace('-', '_');
    }
  },

  /** Names stand for themselves. */
  NONE {
    @Override
    String of(String path, String declared) {
      return "";
    }
  };

  /**
   * The prefix of the file's qualified names.
   *
   * @param path path in the repository
   * @param declared what the file itself declares; empty when it declares nothing
   */
  abstract String of(String path, String declared);

  /** What follows the last dot; that of declarations has two. */
  private static final Pattern EXTENSION =
      Pattern.compile("(?<=[^/])(?:\\.d\\.[cm]?ts|\\.[^./]*+)$");

  private static List<String> segments(String path) {
    return Arrays.asList(EXTENSION.matcher(path).replaceFirst("").split("/", -1));
  }
}
