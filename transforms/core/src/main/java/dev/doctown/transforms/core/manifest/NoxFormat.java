package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.core.manifest.PythonTokens.Kind;
import dev.doctown.transforms.core.manifest.PythonTokens.Token;
import java.util.List;

/** {@code noxfile.py}: the functions that are sessions. */
final class NoxFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("noxfile.py");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    List<Token> tokens = PythonTokens.of(files.text(path));
    PythonLiterals literals = new PythonLiterals(tokens);
    Node declared = Node.NONE;
    boolean session = false;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean statement = i == 0 || tokens.get(i - 1).kind() == Kind.NEWLINE;
      if (token.is("@") && token.column() == 0 && statement) {
        boolean qualified = literals.isAt(i + 1, "nox") && literals.isAt(i + 3, "session");
        int name = qualified ? i + 3 : i + 1;
        if (literals.isAt(name, "session") || literals.isAt(name, "nox_session")) {
          session = true;
          if (literals.isAt(name + 1, "(")) {
            declared = literals.keywords(name + 1, 0).at("name");
          }
        }
      } else if (token.is("def") && token.column() == 0) {
        Token function = tokens.get(i + 1);
        if (session && function.kind() == Kind.NAME) {
          String name = Texts.or(declared.string(), function.text());
          int line = declared.string() == null ? function.line() : declared.line();
          Conventions.beside(path, line, findings)
              .addTarget(CommandPurposes.ofTarget(name), "nox -s " + name);
        }
        session = false;
        declared = Node.NONE;
      }
    }
  }
}
