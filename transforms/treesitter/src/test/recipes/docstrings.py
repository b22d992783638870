"""Docstrings of a Python file, as CPython's own ast sees them.

Prints one line per type and function: its name, and its docstring as JSON, null where it has none;
separated by a tab.
"""

import ast
import json
import pathlib
import sys

for node in ast.parse(pathlib.Path(sys.argv[1]).read_bytes()).body:
    text = (ast.get_docstring(node) or "").strip()
    print(f"{node.name}\t{json.dumps(text or None)}")
