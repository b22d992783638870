package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;

/** What makes the function with which a program begins. */
enum MainRule {
  /** Java: {@code public static void main(String[])}. */
  STATIC_METHOD {
    @Override
    boolean holds(SourceSymbol symbol, String path) {
      return symbol.kind().equals("method")
          && symbol.visibility().equals("public")
          && "void".equals(symbol.returns())
          && Texts.words(symbol.signature()).contains("static")
          && symbol.parameters().size() == 1
          && STRINGS.equals(String.valueOf(symbol.parameters().get(0).type()).replace("...", "[]"));
    }
  },

  /** Go: a function of package {@code main}. */
  PACKAGE {
    @Override
    boolean holds(SourceSymbol symbol, String path) {
      return symbol.kind().equals("function") && symbol.qualifiedName().equals("main.main");
    }
  },

  /** Rust, C and C++: a function at the top of a file; Rust's script of a build is none. */
  FUNCTION {
    @Override
    boolean holds(SourceSymbol symbol, String path) {
      return symbol.kind().equals("function")
          && symbol.parent() < 0
          && symbol.signature().indexOf('(') > 0
          && !path.substring(path.lastIndexOf('/') + 1).equals("build.rs");
    }
  },

  /** A file that is run itself: behind a guard, by its name, by its first line or its last call. */
  FILE {
    @Override
    boolean holds(SourceSymbol symbol, String path) {
      return false;
    }
  };

  private static final String STRINGS = "String[]";

  /** Whether a symbol of the name {@code main} is one. */
  abstract boolean holds(SourceSymbol symbol, String path);
}
