#!/usr/bin/env python3
"""Reference of Meson: what `meson introspect` says of a source folder. Nothing is configured.

Usage: meson.py FOLDER > rows.tsv; columns: kind, path, name, version, scope. The path is empty for
dependencies: Meson does not say which meson.build declares one.
"""
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1]).resolve()


def introspect(what):
    out = subprocess.run(
        ["meson", "introspect", what, str(root / "meson.build")],
        capture_output=True, text=True, check=True)
    return json.loads(out.stdout)


rows = set()
for dependency in introspect("--scan-dependencies"):
    if dependency["name"]:
        version = ", ".join(sorted(dependency["version"]))
        rows.add(("dependency", "", dependency["name"], version, ""))
for target in introspect("--targets"):
    if target["type"] == "executable":
        path = pathlib.Path(target["defined_in"]).relative_to(root).as_posix()
        rows.add(("binary", path, target["name"], "", ""))
for row in sorted(rows):
    print(*row, sep="\t")
