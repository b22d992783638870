package dev.doctown.transforms.core.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names of a line of a document are written as a program writes them. */
final class ProgramName {
  /** What stands ahead of a name in a program: a call, a scope, a making. */
  private static final Pattern AHEAD = Pattern.compile("\\(|\\{|::|\\.\\w");

  private static final Pattern BEHIND = Pattern.compile("(?s).*(?:\\bnew |\\w: |<)");
  private static final int LONGEST_BEHIND = 8;
  private static final String JOINS = "/-";

  /** A part of a template, not of a program. */
  private static final Pattern TEMPLATE = Pattern.compile(".*(?:\\{\\{|\\{%).*");

  private ProgramName() {}

  static boolean isTemplate(DocumentCode.Line line) {
    return TEMPLATE.matcher(line.code()).matches();
  }

  /** Whether a name among text is a part of a path, or of a word with hyphens. */
  static boolean isPartOfAnother(DocumentCode.Line line, Matcher name) {
    String code = line.code();
    return line.form() == CodeForm.SPAN
        && ((name.start() > 0 && JOINS.indexOf(code.charAt(name.start() - 1)) >= 0)
            || (name.end() < code.length() && JOINS.indexOf(code.charAt(name.end())) >= 0));
  }

  /** Where it is unclear whether a line is code, a name is one by what is around it. */
  static boolean isAt(DocumentCode.Line line, Matcher name) {
    String code = line.code();
    String behind = code.substring(Math.max(0, name.start() - LONGEST_BEHIND), name.start());
    return line.form() != CodeForm.UNCLEAR
        || AHEAD.matcher(code).region(name.end(), code.length()).lookingAt()
        || BEHIND.matcher(behind).matches();
  }
}
