package dev.doctown.transforms.llama.schema;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer under a schema has come, and which bytes may follow. Immutable.
 *
 * <p>A pushdown automaton over bytes: what is being written lies on a stack of {@link Frame}s, each
 * linked to what follows when it is complete. Answers are JSON without blanks between values, so
 * that the next byte always tells what is meant.
 */
public final class SchemaPosition {
  private final Frame top;

  private SchemaPosition(Frame top) {
    this.top = top;
  }

  static SchemaPosition beginning(SchemaNode node) {
    return new SchemaPosition(Frames.open(node, Frames.END));
  }

  /** Whether the answer is complete and nothing may follow. */
  public boolean isComplete() {
    return top == Frames.END;
  }

  /** Where these bytes lead; null when they may not follow. */
  public @Nullable SchemaPosition after(byte[] bytes) {
    Frame frame = after(top, bytes);
    return frame == null ? null : new SchemaPosition(frame);
  }

  /** Whether these bytes may follow. */
  public boolean accepts(byte[] bytes) {
    return bytes.length > 0 && after(top, bytes) != null;
  }

  /** The bytes that must follow, whatever is meant; none when there is a choice. */
  public byte[] forced() {
    ByteArrayOutputStream forced = new ByteArrayOutputStream();
    Frame frame = top;
    for (int next = frame.only(); next >= 0; next = frame.only()) {
      forced.write(next);
      frame = required(frame.after(next));
    }
    return forced.toByteArray();
  }

  /** The fewest bytes that complete the answer. */
  public byte[] shortest() {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    Frame frame = top;
    while (frame != Frames.END) {
      int next = frame.nearest();
      rest.write(next);
      frame = required(frame.after(next));
    }
    return rest.toByteArray();
  }

  private static @Nullable Frame after(Frame start, byte[] bytes) {
    Frame frame = start;
    for (byte next : bytes) {
      Frame following = frame.after(Byte.toUnsignedInt(next));
      if (following == null) {
        return null;
      }
      frame = following;
    }
    return frame;
  }

  private static Frame required(@Nullable Frame frame) {
    if (frame == null) {
      throw new IllegalStateException("a byte that must follow may not");
    }
    return frame;
  }
}
