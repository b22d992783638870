"""Types and functions of the Python files below a folder, as CPython's own ast sees them.

Prints one line each: path, type or function, name, last line; separated by tabs.
Files that this Python cannot parse are left out, named on stderr.
"""

import ast
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
for path in sorted(root.rglob("*.py")):
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError) as e:
        print(f"{path.relative_to(root)}\t{e}", file=sys.stderr)
        continue
    print(f"{path.relative_to(root)}\tfile\t\t0")
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            kind = "type"
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            kind = "function"
        else:
            continue
        print(f"{path.relative_to(root)}\t{kind}\t{node.name}\t{node.end_lineno}")
