package dev.doctown.transforms.treesitter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a language says who may use a definition. */
enum VisibilityRule {
  /** Java: modifiers; members of interfaces and annotations and enum members are public. */
  MODIFIERS {
    @Override
    String of(Candidate candidate) {
      for (String word : candidate.words()) {
        if (MODIFIER_WORDS.contains(word)) {
          return word;
        }
      }
      return switch (candidate.parentKind()) {
        case "interface", "annotation" -> "public";
        case "enum" ->
            switch (candidate.kind()) {
              case "enum_member" -> "public";
              case "constructor" -> "private";
              default -> "package";
            };
        default -> candidate.local() ? "private" : "package";
      };
    }
  },

  /** Python: a leading underscore is private, names between double underscores are not. */
  UNDERSCORE {
    @Override
    String of(Candidate candidate) {
      String name = candidate.name();
      boolean special = name.length() > 4 && name.startsWith("__") && name.endsWith("__");
      return candidate.local() || (name.startsWith("_") && !special) ? "private" : "public";
    }
  },

  /**
   * JavaScript and TypeScript: what a module exports is public, and all that a plain script names.
   * Members follow their modifiers, and names that begin with {@code #} are private.
   */
  EXPORT {
    @Override
    String of(Candidate candidate) {
      if (!candidate.parentKind().isEmpty() && !candidate.local()) {
        for (String word : candidate.words()) {
          if (MODIFIER_WORDS.contains(word)) {
            return word;
          }
        }
        if (candidate.name().startsWith("#")) {
          return "private";
        }
        if (OBJECTS.contains(candidate.parentKind())) {
          return candidate.parentVisibility();
        }
        return "namespace".equals(candidate.parentKind()) && !candidate.words().contains("export")
            ? "private"
            : "public";
      }
      if (candidate.local()) {
        return "private";
      }
      return candidate.words().contains("export")
              || candidate.words().contains("declare")
              || candidate.exported()
              || (candidate.shared() && !candidate.kind().equals("method"))
              || (candidate.scope() != null && !"this".equals(candidate.scope()))
          ? "public"
          : "private";
    }
  },

  /** Go: a capital letter first. */
  CAPITAL {
    @Override
    String of(Candidate candidate) {
      if (candidate.local()) {
        return "private";
      }
      return Character.isUpperCase(candidate.name().codePointAt(0)) ? "public" : "package";
    }
  },

  /** Rust: {@code pub}; members of traits and enums are as visible as those. */
  PUB {
    @Override
    String of(Candidate candidate) {
      if (candidate.words().contains("pub")) {
        return candidate.header().contains("pub(") ? "package" : "public";
      }
      boolean inherits =
          "trait".equals(candidate.parentKind())
              || "enum_member".equals(candidate.kind())
              || ("impl".equals(candidate.parentKind())
                  && candidate.parentHeader().contains(" for "))
              || "enum_member".equals(candidate.parentKind());
      if (inherits && !candidate.local()) {
        return "impl".equals(candidate.parentKind()) ? "public" : candidate.parentVisibility();
      }
      return switch (candidate.kind()) {
        case "impl" -> "public";
        // An attribute elsewhere says whether a macro is exported.
        case "macro" -> "unknown";
        default -> "private";
      };
    }
  },

  /** C: what is not {@code static} can be linked to. */
  LINKAGE {
    @Override
    String of(Candidate candidate) {
      return candidate.local() || candidate.words().contains("static") ? "private" : "public";
    }
  },

  /** C++: access specifiers inside types, else as in C. */
  ACCESS_SPECIFIER {
    @Override
    String of(Candidate candidate) {
      if (candidate.access() != null) {
        return candidate.access();
      }
      return switch (candidate.parentKind()) {
        case "class" -> "private";
        case "struct", "union", "enum" -> "public";
        default -> LINKAGE.of(candidate);
      };
    }
  };

  private static final Set<String> OBJECTS = Set.of("constant", "variable");
  private static final Set<String> MODIFIER_WORDS = Set.of("public", "protected", "private");

  /** One of the visibilities of the docpack format. */
  abstract String of(Candidate candidate);

  /**
   * What is known of a definition when its visibility is asked for.
   *
   * @param header text from its start to its name, without attributes
   * @param words the header's words
   * @param scope scope it names itself, null when there is none
   * @param exported whether the file exports the name in another place
   * @param shared whether the file keeps no names to itself, and this is not the definition's own
   * @param access the access specifier in force, null when there is none
   * @param local whether it lies inside a function
   * @param parentKind kind of the definition around it, empty for the file
   */
  record Candidate(
      String name,
      String kind,
      String header,
      List<String> words,
      @Nullable String scope,
      boolean exported,
      boolean shared,
      @Nullable String access,
      boolean local,
      String parentKind,
      String parentVisibility,
      String parentHeader) {}
}
