package dev.doctown.transforms.core.documentation;

import java.io.Serializable;

/**
 * Which symbols are documented.
 *
 * @param mostSymbols the most central ones
 * @param all whether private ones are among them
 */
public record TaskScope(int mostSymbols, boolean all) implements Serializable {}
