package dev.doctown.transforms.core.language;

import org.jspecify.annotations.Nullable;

/**
 * A language Linguist knows.
 *
 * @param name Linguist's name, such as {@code C++}
 * @param type what it is for
 * @param group the language it is counted with, when that is another one: TypeScript for TSX
 */
public record Language(String name, Type type, @Nullable String group) {

  /** What a language is for. */
  public enum Type {
    PROGRAMMING,
    MARKUP,
    DATA,
    PROSE
  }
}
