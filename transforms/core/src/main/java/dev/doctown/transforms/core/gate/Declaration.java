package dev.doctown.transforms.core.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of source cut where its declaration ends: at the first brace, or at the first colon at
 * the end of a line. Comments and annotations in front of the declaration belong to neither part.
 *
 * @param header the whole text where no body shows
 */
record Declaration(String header, String body) {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "\\A(?:\\s+|/\\*.*?\\*/|//[^\\n\\r]*|#[^\\n\\r]*"
              + "|@(?!interface)[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?)+",
          Pattern.DOTALL);
  private static final Pattern END = Pattern.compile("\\{|:[ \\t]*(?:#[^\\n\\r]*)?\\R");

  static Declaration of(String text) {
    Matcher comments = COMMENTS.matcher(text);
    String code = comments.find() ? text.substring(comments.end()) : text;
    Matcher end = END.matcher(code);
    return end.find()
        ? new Declaration(code.substring(0, end.start()), code.substring(end.start()))
        : new Declaration(code, "");
  }
}
