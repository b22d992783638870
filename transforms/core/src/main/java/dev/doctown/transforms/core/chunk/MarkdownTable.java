package dev.doctown.transforms.core.chunk;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A table of GitHub Flavored Markdown (section 4.10 of its specification) as one block without
 * cells, so that a rule below it makes no heading of it. It reaches to the first line without a
 * bar.
 *
 * <p>commonmark's own extension fills every row up to the columns of the head: cells grow with the
 * square of the input.
 */
final class MarkdownTable extends CustomBlock {
  private static final Pattern DELIMITERS =
      Pattern.compile("\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)*+\\|?+\\s*+");

  /** Begins a table at the row of delimiters below a head of as many columns. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      List<SourceLine> above = matched.getParagraphLines().getLines();
      if (above.size() != 1) {
        return BlockStart.none();
      }
      String head = above.get(0).getContent().toString();
      CharSequence content = state.getLine().getContent();
      String line = content.subSequence(state.getIndex(), content.length()).toString();
      if (head.indexOf('|') < 0
          || !DELIMITERS.matcher(line).matches()
          || columns(head) != columns(line)) {
        return BlockStart.none();
      }
      return BlockStart.of(new Rows()).atIndex(state.getIndex()).replaceParagraphLines(1);
    }
  }

  private static final class Rows extends AbstractBlockParser {
    private final MarkdownTable table = new MarkdownTable();

    @Override
    public Block getBlock() {
      return table;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      boolean row = state.getLine().getContent().toString().indexOf('|', state.getIndex()) >= 0;
      return row ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }
  }

  private static int columns(String row) {
    String line = row.strip();
    int start = line.startsWith("|") ? 1 : 0;
    int bars = 0;
    boolean barAtEnd = false;
    for (int i = start; i < line.length(); i++) {
      barAtEnd = false;
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        bars++;
        barAtEnd = true;
      }
    }
    return barAtEnd ? bars : bars + 1;
  }
}
