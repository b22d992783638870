"""Calls of C or C++ sources, as Clang resolves them.

Tool: libclang (made with 18.1.1 from PyPI, the headers of GCC 12 and glibc 2.36 on Linux x86-64).

    python clang_calls.py FOLDER FILE... -- FLAG... > calls.tsv

The FILEs, relative to FOLDER, are translation units; what they include below FOLDER is read too.
Prints what README.md says, for one place a line for each declaration and for the definition of the
target in these units.
Calls are calls of functions and methods, and of constructors where they are written `Name(...)` or
`new Name(...)`; macros, operators, conversions, destructors, declared variables and member
initialisers are none. Calls that a macro's body makes have no place and are left out; those in its
arguments count. Where Clang resolves nothing before instantiation (dependent names), there is no line.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from clang import cindex
from clang.cindex import CursorKind as Kind

HEADER = "path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name"
FUNCTIONS = {
    Kind.FUNCTION_DECL,
    Kind.CXX_METHOD,
    Kind.CONSTRUCTOR,
    Kind.FUNCTION_TEMPLATE,
}
DYNAMIC = {Kind.VAR_DECL, Kind.PARM_DECL, Kind.FIELD_DECL}
NAME = re.compile(rb"((?:\w+\s*::\s*)*)(\w+)\s*(?:<[^;{}]*?>)?\s*\(")


class Reader:
    def __init__(self, root):
        self.root = root
        self.texts = {}
        self.declared = defaultdict(set)  # USR: places
        self.calls = set()  # place, name, USR or None

    def place(self, location):
        """Path and offset in a file below the root; for macro arguments, where they are written."""
        file, line = cindex.c_object_p(), cindex.c_uint()
        column, offset = cindex.c_uint(), cindex.c_uint()
        by = cindex.byref
        cindex.conf.lib.clang_getFileLocation(
            location, by(file), by(line), by(column), by(offset)
        )
        if not file:
            return None
        path = Path(cindex.File(file).name).resolve()
        if self.root not in path.parents or not path.is_file():
            return None
        relative = path.relative_to(self.root).as_posix()
        if relative not in self.texts:
            self.texts[relative] = path.read_bytes()
        return relative, offset.value

    def reads(self, place, name):
        text = self.texts[place[0]][place[1] : place[1] + len(name) + 1]
        return text[: len(name)] == name and not re.match(rb"\w", text[len(name) :])

    def read(self, cursor, parent=None):
        if cursor.kind in FUNCTIONS:
            place = self.place(cursor.location)
            name = simple(cursor)
            if place and self.reads(place, name.encode()):
                self.declared[cursor.get_usr()].add((place, name))
        elif cursor.kind == Kind.CALL_EXPR:
            self.call(cursor, parent)
        for child in cursor.get_children():
            self.read(child, cursor)

    def call(self, cursor, parent):
        target = cursor.referenced
        if target is None:
            return
        if target.kind == Kind.CONSTRUCTOR:
            written = self.constructed(cursor, parent)
            if not written:
                return
            place, name = written
        else:
            callee = named(next(cursor.get_children(), None))
            if callee is None or callee.referenced is None:
                return
            target = callee.referenced
            name = simple(target).encode()
            place = self.place(callee.location)
            if place is None or not self.reads(place, name):
                return
        usr = None
        if target.kind not in DYNAMIC:
            general = cindex.conf.lib.clang_getSpecializedCursorTemplate(target)
            usr = (general or target).get_usr()
        self.calls.add((place, name.decode(), usr))

    def constructed(self, cursor, parent):
        if parent.kind == Kind.CXX_NEW_EXPR:
            start = self.place(parent.extent.start)
        elif parent.kind in DYNAMIC or parent.kind == Kind.CONSTRUCTOR:
            return None
        else:
            start = self.place(cursor.extent.start)
        if start is None:
            return None
        text = self.texts[start[0]]
        at = start[1]
        if parent.kind == Kind.CXX_NEW_EXPR:
            at = re.compile(rb"(::)?new\s*(\([^)]*\)\s*)?").match(text, at)
            at = at.end() if at else start[1]
        match = NAME.match(text, at)
        own = re.sub(r"<.*", "", cursor.referenced.spelling).encode()
        if match is None or match[2] != own:
            return None
        return (start[0], match.start(2)), match[2]


def simple(cursor):
    name = cursor.spelling
    return name if name.startswith("operator") else re.sub(r"<.*", "", name)


def named(expression):
    """The name of what is called, below casts and parentheses."""
    while expression is not None:
        if expression.kind in (Kind.DECL_REF_EXPR, Kind.MEMBER_REF_EXPR):
            return expression
        if expression.kind not in (Kind.UNEXPOSED_EXPR, Kind.PAREN_EXPR):
            return None
        children = list(expression.get_children())
        expression = children[0] if len(children) == 1 else None
    return None


def main():
    root = Path(sys.argv[1]).resolve()
    end = sys.argv.index("--")
    files, flags = sys.argv[2:end], sys.argv[end + 1 :]
    sys.setrecursionlimit(10000)
    index, reader = cindex.Index.create(), Reader(root)
    for file in files:
        unit = index.parse(str(root / file), args=flags)
        for diagnostic in unit.diagnostics:
            if diagnostic.severity >= cindex.Diagnostic.Error:
                print(diagnostic, file=sys.stderr)
        for cursor in unit.cursor.get_children():
            if reader.place(cursor.location):
                reader.read(cursor, unit.cursor)
    rows = set()
    for (path, offset), name, usr in reader.calls:
        text = reader.texts[path]
        line = text.count(b"\n", 0, offset) + 1
        column = offset - (text.rfind(b"\n", 0, offset) + 1)
        targets = reader.declared.get(usr, ())
        for (to, at), declared in targets:
            number = reader.texts[to].count(b"\n", 0, at) + 1
            rows.add(f"{path}\t{line}\t{column}\t{name}\t{to}\t{number}\t{declared}")
        if not targets:
            rows.add(f"{path}\t{line}\t{column}\t{name}\t\t\t")
    sys.stdout.buffer.write("\n".join([HEADER, *sorted(rows, key=str.encode), ""]).encode())


main()
