#!/usr/bin/env python3
"""Reference of CMake: the calls that `cmake --trace` reports while it configures a folder.

Usage: cmake.py FOLDER [OPTION...] > rows.tsv; columns: kind, path, name, version, scope. What lies
behind a condition that does not hold here is not called, and so not reported.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(sys.argv[1]).resolve()
with tempfile.TemporaryDirectory() as build:
    out = subprocess.run(
        ["cmake", "-S", str(root), "-B", build, "--trace-expand", "--trace-format=json-v1",
         *sys.argv[2:]],
        capture_output=True, text=True)
rows = set()
for line in out.stderr.splitlines():
    call = json.loads(line) if line.startswith("{") else {}
    file = pathlib.Path(call.get("file", "/"))
    if file.name != "CMakeLists.txt" or not file.is_relative_to(root):
        continue
    path, args = file.relative_to(root).as_posix(), call["args"]
    command = call["cmd"].lower()
    if command == "find_package":
        version = args[1] if len(args) > 1 and re.match(r"\d", args[1]) else ""
        rows.add(("dependency", path, args[0], version,
                  "required" if "REQUIRED" in args else "optional"))
    elif command == "add_executable" and not {"IMPORTED", "ALIAS"} & set(args):
        rows.add(("binary", path, args[0], "", ""))
    elif command == "project":
        rows.add(("module", path, args[0], "", ""))
for row in sorted(rows):
    print(*row, sep="\t")
