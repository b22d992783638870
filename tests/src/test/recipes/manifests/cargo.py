#!/usr/bin/env python3
"""Reference of Cargo: what `cargo metadata --no-deps` says of every crate below a folder.

Usage: cargo.py FOLDER > rows.tsv; columns: kind, path, name, version, scope.
"""
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1]).resolve()
for manifest in sorted(root.rglob("Cargo.toml")):
    path = manifest.relative_to(root).as_posix()
    out = subprocess.run(
        ["cargo", "metadata", "--no-deps", "--offline", "--format-version", "1",
         "--manifest-path", str(manifest)],
        capture_output=True, text=True,
    )
    if out.returncode != 0:
        print(path, out.stderr.strip().splitlines()[-1], file=sys.stderr)
        continue
    for package in json.loads(out.stdout)["packages"]:
        if pathlib.Path(package["manifest_path"]) != manifest:
            continue
        print("module", path, package["name"], package["version"], "", sep="\t")
        for dependency in package["dependencies"]:
            kind = dependency["kind"]
            scope = (kind + "-dependencies") if kind else (
                "optional" if dependency["optional"] else "dependencies")
            print("dependency", path, dependency["name"], dependency["req"], scope, sep="\t")
        for target in package["targets"]:
            source = pathlib.Path(target["src_path"]).relative_to(root).as_posix()
            if "bin" in target["kind"]:
                print("binary", path, target["name"], source, "", sep="\t")
            elif set(target["kind"]) & {"lib", "rlib", "dylib", "cdylib", "staticlib", "proc-macro"}:
                print("library", path, target["name"], source, "", sep="\t")
