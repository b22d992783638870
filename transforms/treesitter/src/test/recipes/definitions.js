// Types and functions of the JavaScript or TypeScript files below a folder, as the TypeScript
// compiler sees them. Usage: node definitions.js FOLDER EXTENSION..., with the npm package
// "typescript" in NODE_PATH.
//
// Prints one line each: path, type or function, name, last line; separated by tabs. A function
// counts when it is declared, names itself, or is what a variable, a property of a named object,
// a class field or an assigned member is set to, once under each name of a chain of assignments;
// so does a class expression. A default export without a name is called "default".
const fs = require('fs');
const path = require('path');
const ts = require('typescript');

const [root, ...extensions] = process.argv.slice(2);

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return files(full);
    return entry.isFile() && extensions.some((e) => entry.name.endsWith(e)) ? [full] : [];
  });
}

const isFunction = (node) =>
  node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

for (const file of files(root)) {
  const text = fs.readFileSync(file, 'utf8');
  const relative = path.relative(root, file);
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  if (tree.parseDiagnostics.length > 0) {
    console.error(`${relative}\t${tree.parseDiagnostics[0].messageText}`);
    continue;
  }
  const line = (kind, name, node) => {
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    const simple = ts.isStringLiteral(name) ? name.text : name.getText();
    console.log(`${relative}\t${kind}\t${simple}\t${end}`);
  };
  console.log(`${relative}\tfile\t\t0`);
  const named = (value) => isFunction(value) || (value && ts.isClassExpression(value));
  const assigned = (node) =>
    node && ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
      ? assigned(node.right) : node;
  const kind = (value) => (isFunction(value) ? 'function' : 'type');
  const isDefault = (node) =>
    !node.name && node.modifiers?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
  const atEnd = (kind, name, node) => {
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    console.log(`${relative}\t${kind}\t${name}\t${end}`);
  };
  const visit = (node, valueOf) => {
    let taken = null;
    if (ts.isFunctionDeclaration(node) && node.name) line('function', node.name, node);
    else if (
      ts.isMethodDeclaration(node) || ts.isMethodSignature(node) ||
      ts.isGetAccessor(node) || ts.isSetAccessor(node)
    ) line('function', node.name, node);
    else if (ts.isConstructorDeclaration(node)) atEnd('function', 'constructor', node);
    else if (ts.isFunctionDeclaration(node) && isDefault(node)) atEnd('function', 'default', node);
    else if (ts.isClassDeclaration(node) && isDefault(node)) atEnd('type', 'default', node);
    else if (
      ts.isExportAssignment(node) && !node.isExportEquals && named(node.expression) &&
      !node.expression.name
    ) atEnd(kind(node.expression), 'default', node);
    else if (
      ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) || (ts.isClassDeclaration(node) && node.name)
    ) line('type', node.name, node);
    else if (ts.isVariableDeclaration(node) && named(assigned(node.initializer)) && ts.isIdentifier(node.name)) {
      line(kind(assigned(node.initializer)), node.name, node);
      taken = node.initializer;
    } else if (ts.isPropertyDeclaration(node) && isFunction(node.initializer)) {
      line('function', node.name, node);
      taken = node.initializer;
    } else if (
      ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      named(assigned(node.right)) && node.left.getText() !== 'module.exports' &&
      ((ts.isPropertyAccessExpression(node.left) && ts.isIdentifier(node.left.name)) ||
        ts.isIdentifier(node.left))
    ) {
      line(
        kind(assigned(node.right)), ts.isIdentifier(node.left) ? node.left : node.left.name, node);
      taken = node.right;
    } else if (ts.isPropertyAssignment(node) && isFunction(node.initializer) &&
      ((ts.isVariableDeclaration(node.parent.parent)) ||
        (ts.isBinaryExpression(node.parent.parent) && node.parent.parent.right === node.parent))
    ) {
      line('function', node.name, node);
      taken = node.initializer;
    } else if (ts.isFunctionExpression(node) && node.name && node !== valueOf) {
      line('function', node.name, node);
    } else if (ts.isClassExpression(node) && node.name && node !== valueOf) {
      line('type', node.name, node);
    }
    ts.forEachChild(node, (child) => visit(child, taken));
  };
  visit(tree, null);
}
