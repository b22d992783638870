package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.page.DocSentence;
import dev.doctown.docpack.page.Pragmas;
import dev.doctown.transforms.core.subsystem.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source file says of itself: the first sentence of the comment or string that it begins
 * with, if that is no legal notice, warning or note of what is still to do.
 */
final class FileIntroduction {
  private static final int HEAD = 16_384;
  private static final int MOST_COMMENTS = 4;
  private static final Pattern LEGAL =
      Pattern.compile("copyright|licen[cs]e|spdx|all rights reserved", Pattern.CASE_INSENSITIVE);
  private static final Pattern MACHINE =
      Pattern.compile(
          "^\\s*(?:!|-\\*-|todo\\b|fixme\\b|xxx\\b|do"
              + " not\\b|don't\\b|vim:|eslint|jshint|prettier|@ts-|@flow|tslint|istanbul|pylint|mypy|ruff|flake8|noqa|type:"
              + " ignore|go:build|\\+build|clang-format|NOLINT|cSpell|use strict|generated)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASHES = Pattern.compile("^\\s*//[/!]?");
  private static final Pattern HASH = Pattern.compile("^\\s*#");

  /** Where no parser tells which lines a comment is, a comment has a blank behind its mark. */
  private static final Pattern ANY_MARK = Pattern.compile("^\\s*(?://[/!]?|#(?=[\\s#]|$))");

  /** What a file of such a language may have in front of the comment on what it defines. */
  private static final Pattern PROLOGUE =
      Pattern.compile(
          "^\\s*(?:<\\?(?:php)?\\b.*|#!.*"
              + "|(?:namespace|use|using|import|package|require\\w*|include|module|library|declare|open)"
              + "\\b.*)");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final Pattern STAR = Pattern.compile("(?m)^\\s*\\*(?!/) ?");

  private static final String RUST = "Rust";
  private static final String PYTHON = "Python";

  private final Pattern lineMark;
  private final boolean isParsed;
  private final String text;
  private int at;

  private FileIntroduction(@Nullable String language, boolean isParsed, String text) {
    // In other languages such a line is an instruction or an attribute.
    this.lineMark = PYTHON.equals(language) ? HASH : isParsed ? SLASHES : ANY_MARK;
    this.isParsed = isParsed;
    this.text = text.substring(0, Math.min(text.length(), HEAD));
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * The sentence, or null when the file says nothing.
   *
   * @param isParsed whether its definitions are known with their comments; else the comment on what
   *     it defines first is an introduction too
   * @param documented the line of the first of these that has a comment, or {@link
   *     FileStarts#NONE}: the comment right above it is of it
   */
  static @Nullable Statement of(
      String path, @Nullable String language, boolean isParsed, int documented, String text) {
    FileIntroduction reader = new FileIntroduction(language, isParsed, text);
    for (int i = 0; i < MOST_COMMENTS; i++) {
      reader.skipBlank();
      reader.skipPrologue();
      int start = reader.at;
      String comment = reader.comment();
      if (comment == null) {
        return null;
      }
      int end = reader.line(reader.at - 1);
      boolean isMarked = !RUST.equals(language) || reader.isOfModule(start);
      // In Python a definition has its comment inside.
      boolean isAbove = documented == end + 1 && !PYTHON.equals(language);
      boolean isOfFile = !isAbove || DocSentence.isOfFile(comment);
      boolean documents = isMarked && isOfFile;
      String sentence =
          !documents || LEGAL.matcher(comment).find() ? "" : DocSentence.ofFile(comment);
      if (isWorded(sentence) && !MACHINE.matcher(Pragmas.without(comment)).find()) {
        return new Statement(sentence, path, reader.line(start), end);
      }
    }
    return null;
  }

  /** Rust marks the comments that document a module; any other is a remark, or on an item. */
  private boolean isOfModule(int start) {
    return text.startsWith("//!", start) || text.startsWith("/*!", start);
  }

  /** Whether a sentence is words and no drawing of signs. */
  private static boolean isWorded(String sentence) {
    long letters = sentence.codePoints().filter(Character::isLetter).count();
    long signs = sentence.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    return sentence.indexOf(' ') > 0 && 2 * letters > signs && WORD.matcher(sentence).find();
  }

  private void skipBlank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void skipPrologue() {
    while (!isParsed && at < text.length() && PROLOGUE.matcher(lineAt(at)).matches()) {
      at = Math.min(text.length(), at + lineAt(at).length() + 1);
      skipBlank();
    }
  }

  private int line(int offset) {
    int end = Math.min(offset, text.length());
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The comment or string that begins here, without its marks; null when none does. */
  private @Nullable String comment() {
    if (text.startsWith("/*", at)) {
      return STAR.matcher(between(2, "*/").replaceFirst("^[*!]", "")).replaceAll("");
    }
    for (String quotes : List.of("\"\"\"", "'''")) {
      for (String prefix : List.of("", "r", "R", "u")) {
        if (text.startsWith(prefix + quotes, at)) {
          return between(prefix.length() + 3, quotes);
        }
      }
    }
    return lineMark.matcher(lineAt(at)).find() ? lines() : null;
  }

  private String between(int opening, String closing) {
    int start = at + opening;
    int end = text.indexOf(closing, start);
    at = end < 0 ? text.length() : end + closing.length();
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    while (at < text.length() && lineMark.matcher(lineAt(at)).find()) {
      String line = lineAt(at);
      lines.add(lineMark.matcher(line).replaceFirst("").replaceFirst("^ ", ""));
      at = Math.min(text.length(), at + line.length() + 1);
    }
    return String.join("\n", lines);
  }

  private String lineAt(int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
