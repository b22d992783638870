package dev.doctown.transforms.treesitter;

import java.util.List;

/** When a field or variable counts as a constant. */
enum ConstantRule {
  /** Only what a query calls one. */
  NEVER {
    @Override
    boolean holds(String name, List<String> words) {
      return false;
    }
  },

  /** Java: declared {@code static} and {@code final}. */
  STATIC_FINAL {
    @Override
    boolean holds(String name, List<String> words) {
      return words.contains("static") && words.contains("final");
    }
  },

  /** TypeScript: declared {@code static} and {@code readonly}. */
  STATIC_READONLY {
    @Override
    boolean holds(String name, List<String> words) {
      return words.contains("static") && words.contains("readonly");
    }
  },

  /** C and C++: declared {@code const}, {@code constexpr} or {@code constinit}. */
  CONST {
    @Override
    boolean holds(String name, List<String> words) {
      return words.contains("const") || words.contains("constexpr") || words.contains("constinit");
    }
  },

  /** Python: written in capitals. */
  CAPITALS {
    @Override
    boolean holds(String name, List<String> words) {
      boolean letter = false;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (Character.isLowerCase(c)) {
          return false;
        }
        letter |= Character.isUpperCase(c);
      }
      return letter;
    }
  };

  /**
   * Whether it is a constant.
   *
   * @param name its simple name
   * @param words words that stand before the name in its declaration
   */
  abstract boolean holds(String name, List<String> words);
}
