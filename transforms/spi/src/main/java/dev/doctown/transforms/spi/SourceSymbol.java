package dev.doctown.transforms.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition as its file shows it.
 *
 * @param name simple name
 * @param qualifiedName name with package or module and scopes, in the notation of the language
 * @param kind one of the symbol kinds of the docpack format
 * @param startByte first byte of the definition, behind its doc comment, with annotations and
 *     modifiers
 * @param endByte behind its last byte
 * @param signature the declaration without body, on one line, white space collapsed
 * @param docComment the doc comment without comment markers; null when there is none
 * @param visibility public, protected, package, private, or unknown
 * @param parent index of the enclosing symbol in {@link ParsedSource#symbols()}; -1 for the file
 * @param parameters declared parameters in order
 * @param returns declared return type as written; null when there is none
 */
public record SourceSymbol(
    String name,
    String qualifiedName,
    String kind,
    int startByte,
    int endByte,
    String signature,
    @Nullable String docComment,
    String visibility,
    int parent,
    List<SourceParameter> parameters,
    @Nullable String returns) {
  public SourceSymbol {
    parameters = List.copyOf(parameters);
  }
}
