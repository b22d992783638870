package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctown show}. */
@Command(
    name = "show",
    description =
        "Print a file, a chunk or a page of a docpack, or what is known of a symbol: who calls it,"
            + " what it calls, its tests, subtypes, and so on.",
    footer = {
      "",
      "SUBJECT is looked up as the id of a chunk, a file's path, a page's path (docs/ and .md may"
          + " be left out), and a symbol's id, qualified or simple name, in this order; chunk:,"
          + " file:, page: or symbol: in front picks one. overview and readme are the docpack's own"
          + " first pages: README.md is the repository's, readme or page:README.md the docpack's."
    })
final class ShowCommand extends PackCommand {
  @Parameters(index = "1", paramLabel = "SUBJECT", description = "What to print.")
  private String subject = "";

  @Option(
      names = "--all",
      description = "Of a symbol, all that calls or uses it and all of its lines, however many.")
  private boolean all;

  @Option(names = "--json", description = "What is known of a symbol as JSON.")
  private boolean json;

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> words() {
    return List.of(subject);
  }

  @Override
  void read(Docpack pack) throws IOException {
    if (subject.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "SUBJECT is empty: expected the path, id or name of something in the docpack, such as"
              + " overview");
    }
    SymbolForm form = json ? SymbolForm.JSON : all ? SymbolForm.WHOLE_TEXT : SymbolForm.TEXT;
    PackContent content = new PackContent(pack, terminal().out());
    for (Kind kind : Kind.values()) {
      String prefix = kind.prefix();
      if (subject.startsWith(prefix)) {
        if (json && kind != Kind.SYMBOL) {
          throw new DoctownException(
              ErrorCode.OPTION_INVALID, "--json tells of symbols: leave out " + prefix);
        }
        showOnly(kind, content, subject.substring(prefix.length()), form);
        return;
      }
    }
    for (Kind kind : Kind.values()) {
      boolean wanted = !json || kind == Kind.SYMBOL;
      if (wanted && show(kind, content, subject, form)) {
        return;
      }
    }
    throw notFound(subject, json ? "symbol" : "chunk, file, page or symbol");
  }

  private void showOnly(Kind kind, PackContent content, String name, SymbolForm form)
      throws IOException {
    if (name.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "SUBJECT is empty behind " + kind.prefix() + " expected the path, id or name of one");
    }
    if (!show(kind, content, name, form)) {
      throw notFound(name, kind.prefix().substring(0, kind.prefix().length() - 1));
    }
  }

  private boolean show(Kind kind, PackContent content, String name, SymbolForm form)
      throws IOException {
    int found = kind.show(content, name, form);
    if (found > 1) {
      terminal()
          .say(
              "doctown: "
                  + Quantities.count(found, "symbols")
                  + " are named so; print one by its id: doctown show "
                  + file()
                  + " ID");
    }
    return found > 0;
  }

  private DoctownException notFound(String name, String kinds) {
    return new DoctownException(
        ErrorCode.SUBJECT_NOT_FOUND,
        name
            + " is no "
            + kinds
            + " of "
            + file().getFileName()
            + "; find names with: doctown search "
            + file()
            + " "
            + name);
  }

  /** What a subject may be, in the order it is looked up. */
  private enum Kind {
    CHUNK("chunk:") {
      @Override
      int show(PackContent content, String subject, SymbolForm form) {
        return content.showChunk(subject) ? 1 : 0;
      }
    },
    FILE("file:") {
      @Override
      int show(PackContent content, String subject, SymbolForm form) throws IOException {
        return content.showFile(subject) ? 1 : 0;
      }
    },
    PAGE("page:") {
      @Override
      int show(PackContent content, String subject, SymbolForm form) throws IOException {
        return content.showPage(subject) ? 1 : 0;
      }
    },
    SYMBOL("symbol:") {
      @Override
      int show(PackContent content, String subject, SymbolForm form) {
        return content.showSymbols(subject, form);
      }
    };

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }

    /** Prints what the subject names and says how many there are of this kind. */
    abstract int show(PackContent content, String subject, SymbolForm form) throws IOException;
  }
}
