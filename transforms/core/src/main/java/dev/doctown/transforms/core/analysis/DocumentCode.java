package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.FileRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What documents write as code: blocks, spans, and what roles and directives of reStructuredText
 * name; examples as a whole; and of the comment that documents a package, its blocks, spans and
 * links. A word of a sentence is none, even if it is a name, nor is one in data, markup or output.
 */
final class DocumentCode {
  private static final Pattern MARKDOWN =
      Pattern.compile("(?ms)^[ \\t]*(```|~~~)[^\\n]*\\n.*?^[ \\t]*\\1|`[^`\\n]+`");
  private static final Pattern RST =
      Pattern.compile(
          "(?m)``[^`\\n]+``|:[a-z:]+:`[^`\\n]+`|^[ \\t]*\\.\\. [a-z:-]+:: .*$|^[ \\t]{2,}\\S.*$");
  private static final Pattern ASCIIDOC =
      Pattern.compile("(?ms)^-{4,}\\s*$.*?^-{4,}\\s*$|`[^`\\n]+`");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?ms)^[ \\t/!*]*```[^\\n]*\\n.*?^[ \\t/!*]*```"
              + "|`[^`\\n]+`|\\{@[a-z]+ [^}]*}|^(?:[/ ]*\\t| {4})[^\\n]*$");
  private static final Pattern ANYTHING = Pattern.compile("(?s).+");
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /** Source files whose first comment is the documentation of a package. */
  private static final Pattern OF_A_PACKAGE =
      Pattern.compile("(?:.*/)?(?:package-info\\.java|doc\\.go|lib\\.rs|__init__\\.py)");

  private static final Pattern FENCE =
      Pattern.compile("[ \\t/!*]*(?:`{3,}|~{3,})[ \\t{.]*([\\w+-]*)");

  /** What tells other programs how to work on the project. */
  private static final Pattern OF_AGENTS =
      Pattern.compile(
          "(?i)(?:.*/)?(?:(?:agents|claude|gemini|copilot-instructions)\\.mdx?|\\.(?:claude|cursor)/.*)");

  private static final Pattern CODE_BEGINS =
      Pattern.compile("(?m)^(?:package|import|from|use|pub|mod|#!?\\[|[a-z_]+ =)");

  /** What tells of other states of the project than this one. */
  private static final Pattern OF_OTHER_TIMES =
      Pattern.compile(
          "(?i)(?:.*[/_-])?(?:change(?:s|log)?|history|news|releases?|migrat\\w*|upgrad\\w*"
              + "|versioned_docs|blog|archive)(?:[/._-].*)?");

  private DocumentCode() {}

  /**
   * A line of code, or a part of one.
   *
   * @param number of the line in its file, 1-based
   * @param language a {@link ProgramLanguage}
   */
  record Line(int number, String code, CodeForm form, String language) {}

  /** What a piece of code is. */
  private record Kind(CodeForm form, String language) {}

  static boolean isIn(FileRow file) {
    return isPackage(file)
        || (file.getCategory().equals("docs")
            && !OF_AGENTS.matcher(file.getPath()).matches()
            && !OF_OTHER_TIMES.matcher(file.getPath()).matches());
  }

  private static boolean isPackage(FileRow file) {
    return file.getCategory().equals("source") && OF_A_PACKAGE.matcher(file.getPath()).matches();
  }

  static List<Line> of(FileRow file, String text) {
    Matcher begins = CODE_BEGINS.matcher(text);
    String read = isPackage(file) && begins.find() ? text.substring(0, begins.start()) : text;
    List<Line> lines = new ArrayList<>();
    Pattern pattern = pattern(file);
    Matcher code = pattern.matcher(read);
    int number = 1;
    int counted = 0;
    RstBlocks blocks = new RstBlocks();
    while (code.find()) {
      number += (int) read.substring(counted, code.start()).chars().filter(c -> c == '\n').count();
      counted = code.start();
      Kind kind =
          pattern == RST
              ? new Kind(blocks.next(code.group()), blocks.language())
              : kind(file, pattern, code.group());
      if (kind.form() != CodeForm.FOREIGN) {
        int line = number;
        for (String part : code.group().split("\n", -1)) {
          lines.add(new Line(line++, part, kind.form(), kind.language()));
        }
      }
    }
    return lines;
  }

  /** A block of the documentation of a package is of the package's language if it says none. */
  private static Kind kind(FileRow file, Pattern pattern, String code) {
    boolean isBlock = code.indexOf('\n') >= 0 || pattern == ANYTHING || pattern == COMMENT;
    String own =
        pattern == ANYTHING || pattern == COMMENT
            ? ProgramLanguage.ofFile(file.getLanguage())
            : ProgramLanguage.ANY;
    Matcher fence = FENCE.matcher(code);
    if (fence.lookingAt()) {
      String told = ProgramLanguage.ofBlock(fence.group(1));
      String language = told.equals(ProgramLanguage.ANY) ? own : told;
      return new Kind(CodeForm.ofBlock(language), language);
    }
    CodeForm form =
        pattern == ASCIIDOC && isBlock
            ? CodeForm.UNCLEAR
            : isBlock ? CodeForm.PROGRAM : CodeForm.SPAN;
    return new Kind(form, own);
  }

  private static Pattern pattern(FileRow file) {
    if (isPackage(file)) {
      return COMMENT;
    }
    String language = file.getLanguage();
    return switch (language == null ? "" : language) {
      case "Markdown", "MDX" -> MARKDOWN;
      case "reStructuredText" -> RST;
      case "AsciiDoc" -> ASCIIDOC;
      case "YAML", "TOML", "JSON", "INI", "CSV" -> NOTHING;
      default -> file.getParser() == null ? MARKDOWN : ANYTHING;
    };
  }
}
