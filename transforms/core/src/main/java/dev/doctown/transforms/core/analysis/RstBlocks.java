package dev.doctown.transforms.core.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which indented lines of reStructuredText stand in a block that says its language. */
final class RstBlocks {
  private static final Pattern BLOCK =
      Pattern.compile("([ \\t]*)\\.\\. (?:code-block|code|sourcecode)::[ \\t]*([\\w+-]*).*");
  private static final Pattern SPAN = Pattern.compile("(?:`|:[a-z:]+:`).*");
  private static final Pattern DIRECTIVE = Pattern.compile("[ \\t]*\\.\\. [a-z:-]+:: .*");

  private int indent;
  private CodeForm form = CodeForm.UNCLEAR;
  private String language = ProgramLanguage.ANY;

  /** The language of the last piece of code. */
  String language() {
    return language;
  }

  /** The form of the next piece of code, which is an indented line, a directive or a span. */
  CodeForm next(String code) {
    if (code.length() - code.stripLeading().length() <= indent) {
      form = CodeForm.UNCLEAR;
      language = ProgramLanguage.ANY;
    }
    Matcher block = BLOCK.matcher(code);
    if (form == CodeForm.UNCLEAR && block.matches()) {
      indent = block.group(1).length();
      language = ProgramLanguage.ofBlock(block.group(2));
      form = CodeForm.ofBlock(language);
      return CodeForm.FOREIGN;
    }
    boolean isWord = SPAN.matcher(code).matches() || DIRECTIVE.matcher(code).matches();
    return form == CodeForm.UNCLEAR && isWord ? CodeForm.SPAN : form;
  }
}
