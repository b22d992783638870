"""Calls of the Python sources below a folder, as Jedi infers their targets.

Tool: jedi (made with 0.20.1 on CPython 3.11; libraries that the sources import are installed).

    python python_calls.py FOLDER PACKAGE_FOLDER... > calls.tsv

FOLDER is the corpus; the PACKAGE_FOLDERs, relative to it, are read. Prints what README.md says.
Calls are the Call nodes of CPython's ast whose function is a name or an attribute; a decorator is
one where it is written with parentheses. Where Jedi names no target, or several, there is no line;
nor is there where a variable or an attribute holds a class or function of the corpus.
"""

import ast
import sys
from pathlib import Path

import jedi

HEADER = "path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name"
DECLARED = {"function", "class"}


def called(source, lines):
    """Line, column in bytes and name of what each call names last."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name):
            yield function.lineno, function.col_offset, function.id
        elif isinstance(function, ast.Attribute):
            line = lines[function.end_lineno - 1].encode()
            column = function.end_col_offset - len(function.attr.encode())
            if line[column : function.end_col_offset] == function.attr.encode():
                yield function.end_lineno, column, function.attr


def constructor(definition, trees):
    """The __init__ that the class itself declares, else the class."""
    path = definition.module_path
    if path not in trees:
        trees[path] = ast.parse(path.read_bytes())
    for node in ast.walk(trees[path]):
        if isinstance(node, ast.ClassDef) and node.name == definition.name:
            if node.lineno == definition.line:
                for member in node.body:
                    if isinstance(member, ast.FunctionDef) and member.name == "__init__":
                        return member.lineno, "__init__"
    return definition.line, definition.name


def overloaded(definitions):
    """Of the signatures of one overloaded function, the last: the implementation."""
    places = {(definition.module_path, definition.full_name) for definition in definitions}
    return len(places) == 1 and None not in next(iter(places))


def target(script, line, column, root, trees):
    found = script.goto(line, column, follow_imports=True, follow_builtin_imports=True)
    if len(found) == 1 and found[0].type in ("param", "statement", "instance"):
        held = [d.module_path for d in script.infer(line, column) if d.type in DECLARED]
        return None if any(path and root in path.parents for path in held) else "\t\t"
    if not found or len(found) > 1 and not overloaded(found):
        return None
    definition = max(found, key=lambda d: d.line or 0)
    path = definition.module_path
    if definition.type == "property" or definition.type not in DECLARED:
        return None
    if path is None or root not in path.parents:
        return "\t\t"
    declared = definition.line, definition.name
    if definition.type == "class":
        declared = constructor(definition, trees)
    return f"{path.relative_to(root).as_posix()}\t{declared[0]}\t{declared[1]}"


def main():
    root = Path(sys.argv[1]).resolve()
    packages = [root / folder for folder in sys.argv[2:]]
    project = jedi.Project(root, added_sys_path=[str(p.parent) for p in packages])
    rows, trees, unknown = set(), {}, 0
    for file in sorted(file for package in packages for file in package.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        lines = source.split("\n")
        script = jedi.Script(source, path=file, project=project)
        for line, column, name in called(source, lines):
            characters = len(lines[line - 1].encode()[:column].decode())
            found = target(script, line, characters, root, trees)
            if found is None:
                unknown += 1
            else:
                path = file.relative_to(root).as_posix()
                rows.add(f"{path}\t{line}\t{column}\t{name}\t{found}")
    print(unknown, "calls without one known target", file=sys.stderr)
    sys.stdout.buffer.write("\n".join([HEADER, *sorted(rows, key=str.encode), ""]).encode())


main()
