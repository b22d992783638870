package dev.doctown.docpack.page;

import java.util.regex.Pattern;

/** What comments tell linters, type checkers, formatters, compilers and editors, and no reader. */
public final class Pragmas {
  private static final String INSTRUCTION =
      "(?:(?:ruff|flake8|mypy|pylint|pyright|isort|tslint|cspell|rubocop|swiftlint|phpcs|stylelint"
          + "|yapf|codespell|spell-checker|markdownlint|golangci|vim?):[ \\t]*\\w"
          + "|(?:type|pyre):[ \\t]*ignore\\b"
          + "|noqa(?:$|:|[ \\t]*$)|(?:nolint|NOLINT\\w*|nosec)\\b|noinspection[ \\t]"
          + "|pragma:[ \\t]*no\\b|fmt:[ \\t]*(?:on|off|skip)\\b"
          + "|clang-format[ \\t]+o(?:n|ff)\\b|go:[a-z]+|\\+build[ \\t]"
          + "|(?:eslint|biome|oxlint|deno-lint|prettier|stylelint)-(?:disable|enable|ignore|env)"
          + "|shellcheck[ \\t]+disable|(?:istanbul|c8|v8)[ \\t]+ignore"
          + "|jshint[ \\t]+\\w+:|@ts-[a-z]+|@flow\\b|-\\*-.*-\\*-)";
  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*[#/*!]*[ \\t]*" + INSTRUCTION + ".*$");
  private static final Pattern END =
      Pattern.compile("(?m)[ \\t]+(?:#|//)[ \\t]*" + INSTRUCTION + ".*$");

  private Pragmas() {}

  /** A comment in which these lines, and ends of lines behind a mark of their own, are empty. */
  public static String without(String comment) {
    return END.matcher(LINE.matcher(comment).replaceAll("")).replaceAll("");
  }
}
