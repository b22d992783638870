package dev.doctown.transforms.core.analysis;

import java.util.Locale;
import java.util.Set;

/** How likely a name in a piece of a document is one of a program. */
enum CodeForm {
  /** Code of a language of programs. */
  PROGRAM,

  /** A word or two among text. */
  SPAN,

  /** A block that may be code as well as the output of a program, a diagram or text. */
  UNCLEAR,

  /** Data, markup, commands or output. */
  FOREIGN;

  private static final Set<String> FOREIGN_LANGUAGES =
      Set.of(
          "bash",
          "bat",
          "cmd",
          "conf",
          "console",
          "css",
          "csv",
          "cfg",
          "diff",
          "django",
          "dockerfile",
          "dosini",
          "dotenv",
          "env",
          "fish",
          "gotemplate",
          "handlebars",
          "hcl",
          "html",
          "html+jinja",
          "http",
          "ini",
          "jinja",
          "jinja2",
          "json",
          "json5",
          "jsonc",
          "jsonl",
          "liquid",
          "log",
          "makefile",
          "markdown",
          "md",
          "mermaid",
          "nginx",
          "none",
          "output",
          "patch",
          "plain",
          "plaintext",
          "powershell",
          "properties",
          "ps1",
          "pwsh",
          "rest",
          "rst",
          "scss",
          "sh",
          "shell",
          "shell-session",
          "sql",
          "svg",
          "tera",
          "terminal",
          "text",
          "toml",
          "txt",
          "xml",
          "yaml",
          "yml",
          "zsh");

  /**
   * Of a block that says its language.
   *
   * @param language as the document writes it; blank when it does not
   */
  static CodeForm ofBlock(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? UNCLEAR : FOREIGN_LANGUAGES.contains(name) ? FOREIGN : PROGRAM;
  }
}
