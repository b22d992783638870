package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code doctown show}. */
@Command(
    name = "show",
    description = "Print a file, a chunk, a symbol or a page of a docpack.",
    footer = {
      "",
      "SUBJECT is looked up as the id of a chunk, a file's path, a page's path, and a"
          + " symbol's id, qualified or simple name, in this order; chunk:, file:, page: or symbol:"
          + " in front picks one, as in page:README.md."
    })
final class ShowCommand extends PackCommand {
  @Parameters(index = "1", paramLabel = "SUBJECT", description = "What to print.")
  private String subject = "";

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void read(Docpack pack) throws IOException {
    PackContent content = new PackContent(pack, terminal().out());
    for (Kind kind : Kind.values()) {
      String prefix = kind.prefix();
      if (subject.startsWith(prefix)) {
        if (!kind.show(content, subject.substring(prefix.length()))) {
          throw notFound();
        }
        return;
      }
    }
    for (Kind kind : Kind.values()) {
      if (kind.show(content, subject)) {
        return;
      }
    }
    throw notFound();
  }

  private DoctownException notFound() {
    return new DoctownException(
        ErrorCode.SUBJECT_NOT_FOUND,
        subject
            + " is no chunk, file, page or symbol of "
            + file().getFileName()
            + "; find names with: doctown search "
            + file()
            + " "
            + subject);
  }

  /** What a subject may be, in the order it is looked up. */
  private enum Kind {
    CHUNK("chunk:") {
      @Override
      boolean show(PackContent content, String subject) {
        return content.showChunk(subject);
      }
    },
    FILE("file:") {
      @Override
      boolean show(PackContent content, String subject) throws IOException {
        return content.showFile(subject);
      }
    },
    PAGE("page:") {
      @Override
      boolean show(PackContent content, String subject) throws IOException {
        return content.showPage(subject);
      }
    },
    SYMBOL("symbol:") {
      @Override
      boolean show(PackContent content, String subject) throws IOException {
        return content.showSymbols(subject);
      }
    };

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }

    /** Prints the subject; false when there is none of this kind. */
    abstract boolean show(PackContent content, String subject) throws IOException;
  }
}
