package dev.doctown.transforms.core.manifest;

/**
 * A manifest, or a part of it, that was not understood; nothing was taken from it.
 *
 * @param code {@code MANIFEST_MALFORMED} or {@code MANIFEST_TOO_LARGE}
 */
public record ManifestFault(String code, String path, int line, String message) {
  static final String MALFORMED = "MANIFEST_MALFORMED";
  static final String TOO_LARGE = "MANIFEST_TOO_LARGE";
}
