package dev.doctown.transforms.spi;

import java.util.Set;

/**
 * Reads the syntax of one file: its tree as far as chunks need it, its definitions and references.
 *
 * <p>Implementations are found with {@link java.util.ServiceLoader}, have a public constructor
 * without parameters, and are safe for use by several threads. Equal requests give equal results in
 * every process.
 */
public interface SyntaxParser {

  /** Linguist names of the languages this parser reads. */
  Set<String> languages();

  /** SHA-256 over everything that shapes the result for a language: grammar, queries, rules. */
  String digest(String language);

  /**
   * Parses a file.
   *
   * @throws DoctownException with a {@code PARSE_…} code when the file is refused or the budget is
   *     spent; the caller then cuts it by lines
   */
  ParsedSource parse(ParseRequest request);
}
