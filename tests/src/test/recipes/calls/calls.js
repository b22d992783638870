// Calls of the JavaScript or TypeScript sources below a folder, as the TypeScript compiler sees them.
//
// Tool: typescript (made with 5.9.3) and @types/node (22), both installed beside this program.
//
//   node calls.js FOLDER SOURCE_FOLDER [ALIAS=PATH]... > calls.tsv
//
// FOLDER is the corpus; all .ts, .tsx, .js, .mjs and .cjs files of SOURCE_FOLDER, relative to it, are
// read. ALIAS=PATH is an entry of the compiler's `paths`. Prints what README.md says.
// Calls are call and new expressions that name what they call, `super(...)` included. Of overloaded
// functions the target is the signature that the compiler chose. A call of a parameter, a variable or
// a property that merely holds a function has no target. Where the compiler knows no symbol (any),
// there is no line.
'use strict';
const fs = require('fs');
const path = require('path');
const ts = require('typescript');

const root = fs.realpathSync(process.argv[2]);
const [, , , folder, ...aliases] = process.argv;

function sources(directory) {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      return entry.isDirectory() ? sources(file) : [file];
    })
    .filter((file) => /\.([mc]?[jt]s|tsx)$/.test(file) && !file.endsWith('.d.ts'));
}

const program = ts.createProgram(sources(path.join(root, folder)), {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  baseUrl: root,
  paths: Object.fromEntries(aliases.map((alias) => alias.split('=')).map(([a, p]) => [a, [p]])),
  typeRoots: [path.join(__dirname, 'node_modules', '@types')],
  types: ['node'],
});
const checker = program.getTypeChecker();

function named(expression) {
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)) {
    return named(expression.expression);
  }
  if (ts.isPropertyAccessExpression(expression)) {
    return expression.name;
  }
  return ts.isIdentifier(expression) || expression.kind === ts.SyntaxKind.SuperKeyword
    ? expression
    : undefined;
}

function symbolOf(name) {
  let symbol = checker.getSymbolAtLocation(name);
  while (symbol && symbol.flags & ts.SymbolFlags.Alias) {
    const aliased = checker.getAliasedSymbol(symbol);
    if (aliased === symbol) {
      break;
    }
    symbol = aliased;
  }
  return symbol;
}

/** The token that names a declared function, or undefined. */
function nameOfFunction(declaration) {
  if (
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration) ||
    ts.isMethodSignature(declaration)
  ) {
    return declaration.name ?? declaration;
  }
  if (ts.isFunctionExpression(declaration) && declaration.name) {
    return declaration.name;
  }
  const initializer = declaration.initializer;
  if (initializer && isFunction(initializer)) {
    return declaration.name;
  }
  // JavaScript: object.name = function () {}
  const assigned = ts.isBinaryExpression(declaration) ? declaration : declaration.parent;
  if (assigned && ts.isBinaryExpression(assigned) && isFunction(lastRight(assigned))) {
    const left = assigned.left;
    return ts.isPropertyAccessExpression(left) ? left.name : left;
  }
  return undefined;
}

function lastRight(assignment) {
  let right = assignment.right;
  while (ts.isBinaryExpression(right) && right.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    right = right.right;
  }
  return right;
}

function isFunction(node) {
  return ts.isFunctionExpression(node) || ts.isArrowFunction(node);
}

function ofClass(declaration, chosen) {
  const constructors = declaration.members.filter(ts.isConstructorDeclaration);
  const constructor =
    constructors.find((member) => member === chosen) ?? constructors.find((member) => member.body);
  if (!constructor) {
    return [declaration.name ?? declaration, declaration.name?.text ?? 'default'];
  }
  const start = constructor.getChildren().find((c) => c.kind === ts.SyntaxKind.ConstructorKeyword);
  return [start ?? constructor, 'constructor'];
}

/** The token that the target's declaration is named by, and the name; null when dynamic. */
function target(call, symbol) {
  const chosen = checker.getResolvedSignature(call)?.declaration;
  const declarations = symbol.declarations;
  const type = declarations.find(ts.isClassLike);
  if (type) {
    return ofClass(type, chosen);
  }
  const own = declarations.find((declaration) => declaration === chosen);
  const implementation = declarations.find((d) => nameOfFunction(d) && (d.body || !ts.isFunctionDeclaration(d)));
  const declaration = own ?? implementation ?? declarations.find(nameOfFunction);
  const name = declaration && nameOfFunction(declaration);
  return name ? [name, name.text ?? symbol.name] : null;
}

function place(node) {
  const file = node.getSourceFile();
  const start = node.getStart();
  const text = file.text;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  const mark = fs.readFileSync(file.fileName)[0] === 0xef && line === 1 ? 3 : 0;
  return [path.relative(root, file.fileName), line, mark + Buffer.byteLength(text.slice(lineStart, start))];
}

function row(call) {
  const name = named(call.expression);
  if (!name || name.text === 'require') {
    return undefined;
  }
  let symbol = symbolOf(name);
  if (name.kind === ts.SyntaxKind.SuperKeyword) {
    symbol = checker.getTypeAtLocation(name).symbol ?? symbol;
  }
  if (!symbol || !symbol.declarations || symbol.declarations.length === 0) {
    return undefined;
  }
  const from = [...place(name), name.text ?? 'super'].join('\t');
  const found = target(call, symbol);
  const file = found?.[0].getSourceFile();
  const inside =
    found && file.fileName.startsWith(root + '/') && !file.isDeclarationFile &&
    !file.fileName.includes('/node_modules/');
  if (!inside) {
    return from + '\t\t\t';
  }
  const to = place(found[0]);
  return [from, to[0], to[1], found[1]].join('\t');
}

const rows = new Set();
for (const file of program.getSourceFiles()) {
  if (!file.fileName.startsWith(path.join(root, folder) + '/') || file.isDeclarationFile) {
    continue;
  }
  const visit = (node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const line = row(node);
      if (line) {
        rows.add(line);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}
const sorted = [...rows].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const header = 'path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name';
process.stdout.write([header, ...sorted, ''].join('\n'));
