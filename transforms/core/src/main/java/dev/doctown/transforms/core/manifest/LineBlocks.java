package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;

/** Collects the blocks of code of one document, line by line. */
abstract class LineBlocks {
  private final List<CodeBlock> blocks = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int firstLine;
  private String language = "";
  private String heading = "";

  final List<CodeBlock> read(String text) {
    int number = 0;
    for (String line : Texts.lines(text)) {
      line(line, ++number);
    }
    close();
    return blocks;
  }

  /** Takes the next line of the document. */
  abstract void line(String line, int number);

  final void heading(String text) {
    heading = text.strip();
  }

  /** The block that follows is of this language. */
  final void language(String name) {
    language = name;
  }

  final boolean isOpen() {
    return !open.isEmpty();
  }

  /** Adds a line of code; the first of a block says where it begins. */
  final void code(String line, int number) {
    if (open.isEmpty()) {
      firstLine = number;
    }
    open.add(line);
  }

  /** Ends the block, if one is open. */
  final void close() {
    if (!open.isEmpty()) {
      blocks.add(new CodeBlock(language, List.copyOf(open), firstLine, heading));
      open.clear();
    }
  }
}
