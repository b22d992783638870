package dev.doctown.transforms.llama.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chat template (Jinja2) may write of its own where nobody calls tools: the texts outside of
 * its tags, and those that expressions and assignments spell. Names of keys and arguments of calls
 * are no such texts; branches for tools are left out.
 *
 * @param all in the order of the template
 * @param always those that no condition guards
 * @param trims whether a filter takes away blanks around what is written
 */
record TemplateTexts(List<String> all, List<String> always, boolean trims) {
  private static final Pattern OPENING = Pattern.compile("\\{(?<kind>[{%#])(?<dash>-?)");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?s)\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'");
  private static final Pattern TRIM = Pattern.compile("\\|\\s*trim\\b|\\.strip\\(\\s*\\)");
  private static final Pattern TOOLS =
      Pattern.compile(
          "[(\\s]*+(?:(?:custom_|builtin_)?tools(?:_in_user_message)?\\b"
              + "(?!\\s+is\\s+(?:none|undefined|not\\s+defined))"
              + "|message(?:\\.|\\[.)tool_calls|.tool_calls.\\s+in\\b"
              + "|message(?:\\.role|\\[.role.\\])\\s*==\\s*.(?:tool|ipython)\\b)(?s:.*)");
  private static final Pattern LOOP_OVER_TOOLS =
      Pattern.compile("(?s)for\\s.*\\sin\\s+(?:tools|message(?:\\.|\\[.)tool_calls)\\b.*");

  static TemplateTexts of(String template) {
    // Jinja2 leaves out a newline at the end.
    return new Reader()
        .read(template.endsWith("\n") ? template.substring(0, template.length() - 1) : template);
  }

  private record Block(boolean condition, boolean outer, boolean skipped) {}

  private static final class Reader {
    private final List<String> all = new ArrayList<>();
    private final List<String> always = new ArrayList<>();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private boolean trims;

    TemplateTexts read(String template) {
      Matcher opening = OPENING.matcher(template);
      int from = 0;
      String before = "";
      while (opening.find(from)) {
        String kind = opening.group("kind");
        int end = end(template, opening.end(), kind.charAt(0));
        if (end < 0) {
          break;
        }
        plain(before, template.substring(from, opening.start()), opening.group("dash") + kind);
        boolean dash = template.charAt(end - 1) == '-' && end > opening.end();
        String body = template.substring(opening.end(), dash ? end - 1 : end).strip();
        if (kind.equals("{")) {
          expression(body);
        } else if (kind.equals("%")) {
          statement(body);
        }
        before = (dash ? "-" : "") + kind;
        from = end + 2;
      }
      plain(before, template.substring(from), "");
      return new TemplateTexts(List.copyOf(all), List.copyOf(always), trims);
    }

    /** Where the marks that close a tag begin; -1 if none do. Texts in quotes close nothing. */
    private static int end(String template, int from, char kind) {
      String close = (kind == '{' ? '}' : kind) + "}";
      char quote = 0;
      for (int at = from; at < template.length(); at++) {
        char character = template.charAt(at);
        if (quote != 0) {
          if (character == '\\') {
            at++;
          } else if (character == quote) {
            quote = 0;
          }
        } else if (template.startsWith(close, at)) {
          return at;
        } else if (kind != '#' && (character == '"' || character == '\'')) {
          quote = character;
        }
      }
      return -1;
    }

    /** With what Hugging Face's settings of Jinja2 take away around tags. */
    private void plain(String before, String text, String after) {
      String left = text;
      if (before.startsWith("-")) {
        left = left.stripLeading();
      } else if (!before.isEmpty() && !before.equals("{") && left.startsWith("\n")) {
        left = left.substring(1);
      }
      if (after.startsWith("-")) {
        left = left.stripTrailing();
      } else if (!after.isEmpty() && !after.equals("{")) {
        left = left.replaceFirst("(?m)(^|(?<=\\n))[ \\t]+\\z", "");
      }
      add(left);
    }

    private void statement(String body) {
      String word = body.replaceFirst("(?s)\\W.*", "");
      String rest = body.substring(word.length()).strip();
      switch (word) {
        case "if" -> blocks.push(new Block(true, skips(), skips() || isOfTools(rest)));
        case "for" ->
            blocks.push(
                new Block(false, skips(), skips() || LOOP_OVER_TOOLS.matcher(body).matches()));
        case "elif", "else" -> {
          if (!blocks.isEmpty()) {
            Block block = blocks.pop();
            boolean tools = word.equals("elif") && isOfTools(rest);
            blocks.push(new Block(block.condition(), block.outer(), block.outer() || tools));
          }
        }
        case "endif", "endfor" -> blocks.poll();
        case "set" -> expression(rest);
        default -> {}
      }
    }

    private static boolean isOfTools(String condition) {
      return TOOLS.matcher(condition).matches();
    }

    private void expression(String body) {
      if (!skips()) {
        trims |= TRIM.matcher(body).find();
      }
      Matcher literal = LITERAL.matcher(body);
      while (literal.find()) {
        if (isWritten(body.substring(0, literal.start()).stripTrailing())) {
          String quoted = literal.group(1) == null ? literal.group(2) : literal.group(1);
          add(quoted.replace("\\n", "\n").replaceAll("\\\\(.)", "$1"));
        }
      }
    }

    /** A text behind a bracket is a key, one behind the parenthesis of a call an argument. */
    private static boolean isWritten(String before) {
      return !before.endsWith("[") && !before.matches("(?s).*\\w\\(");
    }

    private void add(String text) {
      if (!text.isEmpty() && !skips()) {
        all.add(text);
        if (blocks.stream().noneMatch(Block::condition)) {
          always.add(text);
        }
      }
    }

    private boolean skips() {
      return !blocks.isEmpty() && blocks.peek().skipped();
    }
  }
}
