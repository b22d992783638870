"""Calls of the Rust sources of a Cargo workspace, as rust-analyzer resolves them.

Tool: rust-analyzer (made with 1.95.0, `rustup component add rust-analyzer rust-src`), its SCIP index
for the targets and its parser for which names are called.

    cd FOLDER && rust-analyzer scip . --output index.scip && cd -
    python rust_calls.py FOLDER index.scip SOURCE_FOLDER... > calls.tsv

The SOURCE_FOLDERs, relative to FOLDER, are read. Prints what README.md says.
Calls are call expressions with a path and method calls; in the arguments of macros, where the parser
sees tokens only, a name of a function in front of parentheses. `Name(...)` of a tuple struct or a
variant has the type or variant as target. Where the index has nothing, or the target is defined at
several places (under several cfg), there is no line.
"""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HEADER = "path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name"
AMBIGUOUS = "defined at several places"
NODE = re.compile(r"( *)([A-Z0-9_]+)@(\d+)\.\.(\d+)")


def fields(data):
    """Fields of a protocol buffers message: number and value."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        elif key & 7 == 2:
            size = varint()
            yield key >> 3, data[at : at + size]
            at += size
        else:
            raise ValueError(f"wire type {key & 7}")


def packed(data):
    values, value, shift = [], 0, 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append(value)
            value = shift = 0
    return values


def documents(index):
    """Path and occurrences (line, column, symbol, is definition) of each file of a SCIP index."""
    for number, document in fields(index.read_bytes()):
        if number != 2:
            continue
        path, encoding, occurrences = "", 0, []
        for number, value in fields(document):
            if number == 1:
                path = value.decode()
            elif number == 6:
                encoding = value
            elif number == 2:
                occurrence = dict(fields(value))
                line, column, *_ = packed(occurrence[1])
                symbol = occurrence.get(2, b"").decode()
                occurrences.append((line, column, symbol, bool(occurrence.get(3, 0) & 1)))
        if encoding != 1:
            raise ValueError(f"{path}: columns are not bytes")
        yield path, occurrences


def called(source):
    """Offset of what each call names last, and whether it stands in a macro's arguments."""
    output = subprocess.run(
        ["rust-analyzer", "parse"], input=source, capture_output=True, check=True
    ).stdout.decode()
    nodes = [
        (len(m[1]), m[2], int(m[3]), int(m[4])) for m in map(NODE.match, output.split("\n")) if m
    ]
    for i, (depth, kind, _, _) in enumerate(nodes):
        children = []
        if kind in ("CALL_EXPR", "METHOD_CALL_EXPR", "PATH_EXPR"):
            for other in nodes[i + 1 :]:
                if other[0] <= depth:
                    break
                if other[0] == depth + 2:
                    children.append(other)
        if kind == "METHOD_CALL_EXPR":
            yield from ((child[2], False) for child in children if child[1] == "NAME_REF")
        elif kind == "CALL_EXPR" and children[0][1] == "PATH_EXPR":
            segment, limit = None, children[0]
            for other in nodes[i + 2 :]:
                if other[0] <= limit[0]:
                    break
                if other[1] == "PATH_SEGMENT" and other[0] == limit[0] + 4:
                    segment = other
                if segment and other[1] == "NAME_REF" and other[0] == segment[0] + 2:
                    yield other[2], False
        elif kind == "TOKEN_TREE":
            inner = []
            for j in range(i + 1, len(nodes)):
                if nodes[j][0] <= depth:
                    break
                if nodes[j][0] == depth + 2:
                    inner.append(j)
            for one, two in zip(inner, inner[1:]):
                if nodes[one][1] == "IDENT" and nodes[two][1] == "TOKEN_TREE":
                    if nodes[two + 1][1] == "L_PAREN":
                        yield nodes[one][2], True


def place(symbol, definitions):
    """Where the symbol is defined; None for a local variable and outside the workspace."""
    places = definitions.get(symbol, [])
    if symbol.startswith("local ") or not places:
        return None
    return AMBIGUOUS if len(places) > 1 else next(iter(places))


def main():
    root, index, folders = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    definitions, uses = defaultdict(set), {}
    for path, occurrences in documents(index):
        path = (root / path).resolve().relative_to(root.resolve()).as_posix()  # without links
        uses.setdefault(path, defaultdict(set))
        for line, column, symbol, is_definition in occurrences:
            if is_definition:
                definitions[symbol].add((path, line, column))
            else:
                uses[path][line, column].add(symbol)
    rows, unknown = set(), 0
    for path in sorted(uses):
        if not any(path.startswith(folder + "/") for folder in folders):
            continue
        source = (root / path).read_bytes()
        for offset, in_macro in called(source):
            line = source.count(b"\n", 0, offset)
            column = offset - (source.rfind(b"\n", 0, offset) + 1)
            name = re.match(rb"(r#)?\w+", source[offset:])[0].decode()
            symbols = uses[path][line, column]
            if in_macro:
                symbols = {symbol for symbol in symbols if symbol.endswith("().")}
            places = {place(symbol, definitions) for symbol in symbols}
            if len(places) != 1 or AMBIGUOUS in places:
                unknown += 1
                continue
            target = "\t\t"
            if None not in places:
                to, to_line, to_column = next(iter(places))
                text = (root / to).read_bytes().split(b"\n")[to_line][to_column:]
                declared = re.match(rb"(r#)?\w+", text)[0].decode()
                target = f"{to}\t{to_line + 1}\t{declared}"
            rows.add(f"{path}\t{line + 1}\t{column}\t{name}\t{target}")
    print(unknown, "calls without one known target", file=sys.stderr)
    sys.stdout.buffer.write("\n".join([HEADER, *sorted(rows, key=str.encode), ""]).encode())


main()
