package dev.doctown.transforms.spi;

/**
 * A text and the context it is read in.
 *
 * @param context breadcrumb; may be empty
 * @param content the text
 */
public record EmbeddingText(String context, String content) {
  /** SHA-256 of context, newline and content: the identity of the vector. */
  public String sha256() {
    return Digests.sha256(context + "\n" + content);
  }
}
