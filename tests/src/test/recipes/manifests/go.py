#!/usr/bin/env python3
"""Reference of Go: what `go mod edit -json` reads in every go.mod below a folder.

Usage: go.py FOLDER > rows.tsv; columns: kind, path, name, version, scope.
"""
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
for manifest in sorted(root.rglob("go.mod")):
    path = manifest.relative_to(root).as_posix()
    out = subprocess.run(
        ["go", "mod", "edit", "-json", str(manifest)], capture_output=True, text=True, check=True
    )
    module = json.loads(out.stdout)
    print("module", path, module["Module"]["Path"], "", "", sep="\t")
    for required in module.get("Require") or []:
        scope = "indirect" if required.get("Indirect") else "direct"
        print("dependency", path, required["Path"], required["Version"], scope, sep="\t")
    for tool in module.get("Tool") or []:
        print("dependency", path, tool["Path"], "", "tool", sep="\t")
