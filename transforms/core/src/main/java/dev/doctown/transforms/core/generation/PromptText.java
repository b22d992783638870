package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.spi.Digests;
import java.util.List;

/**
 * A task's own part of a prompt as text.
 *
 * <p>What the repository says stands between two lines that name a digest of it, which it cannot
 * contain itself: it would have to hold its own digest.
 */
final class PromptText {
  private static final int MARK_DIGITS = 12;
  private static final int LONGEST_HEAD = 400;

  private PromptText() {}

  /** The parts of a task that are shown, in order. */
  static String of(DocumentationTask task, List<PromptPart> shown) {
    StringBuilder text = new StringBuilder();
    text.append(task.getKind().replace('_', ' ')).append(" to document:\n");
    quote(text, oneLine(task.getName() + "  " + task.getSignature()));
    for (PromptPart part : shown) {
      append(text, part);
    }
    return text.append("\nAnswer with the JSON object.").toString();
  }

  private static void append(StringBuilder text, PromptPart part) {
    String label = part.getLabel();
    text.append('\n');
    if (label != null) {
      text.append('[').append(label).append("] ");
    }
    text.append(part.getHeading()).append(":\n");
    if (part.getTrusted()) {
      text.append(part.getText()).append('\n');
    } else {
      quote(text, part.getText());
    }
  }

  private static void quote(StringBuilder text, String quoted) {
    String mark = Digests.sha256(quoted).substring(0, MARK_DIGITS);
    text.append("<<< ").append(mark).append('\n').append(quoted);
    text.append("\n>>> ").append(mark).append('\n');
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_HEAD ? line : line.substring(0, LONGEST_HEAD) + " …";
  }
}
