#!/usr/bin/env python3
"""Reference of workspaces: what npm, pnpm and yarn wrote into the lock file at the root.

Usage: workspaces.py FOLDER > rows.tsv; columns: kind, path, name, target. A `member` is a package
that is installed together with the root, a `link` a dependency that the tool took from a member, and
a `catalog` row the range that pnpm took for a dependency that asks for `catalog:`. Needs PyYAML.
"""
import json
import pathlib
import sys

import yaml

SCOPES = ("dependencies", "devDependencies", "optionalDependencies")
root = pathlib.Path(sys.argv[1])
rows = set()


def manifest(folder):
    return "package.json" if folder in ("", ".") else folder + "/package.json"


def name(folder):
    return json.loads((root / manifest(folder)).read_text()).get("name", "")


def member(folder):
    rows.add(("member", manifest(folder), name(folder), ""))


def link(folder, dependency, target):
    rows.add(("link", manifest(folder), dependency, manifest(target)))


def pnpm():
    lock = yaml.safe_load((root / "pnpm-lock.yaml").read_text())
    for folder, importer in lock["importers"].items():
        member(folder)
        for scope in SCOPES:
            for dependency, found in importer.get(scope, {}).items():
                if found["version"].startswith("link:"):
                    target = (root / folder / found["version"].removeprefix("link:")).resolve()
                    link(folder, dependency, target.relative_to(root.resolve()).as_posix())
                if found["specifier"].startswith("catalog:"):
                    catalog = found["specifier"].removeprefix("catalog:") or "default"
                    range = lock["catalogs"][catalog][dependency]["specifier"]
                    rows.add(("catalog", manifest(folder), dependency, range))


def npm():
    packages = json.loads((root / "package-lock.json").read_text())["packages"]
    for folder, package in packages.items():
        if "node_modules/" in folder:
            continue
        member(folder)
        for dependency in {key for scope in SCOPES for key in package.get(scope, {})}:
            near = packages.get(f"{folder}/node_modules/{dependency}")
            found = near or packages.get(f"node_modules/{dependency}", {})
            if found.get("link"):
                link(folder, dependency, found["resolved"])


def yarn():
    lock = yaml.safe_load((root / "yarn.lock").read_text())
    found = {key: entry for keys, entry in lock.items() for key in keys.split(", ")}
    for entry in lock.values():
        folder = entry.get("resolution", "").partition("@workspace:")[2]
        if folder:
            member(folder)
            for dependency, range in entry.get("dependencies", {}).items():
                target = found.get(f"{dependency}@{range}", {}).get("resolution", "")
                if "@workspace:" in target:
                    link(folder, dependency, target.partition("@workspace:")[2])


for lock, read in (("pnpm-lock.yaml", pnpm), ("package-lock.json", npm), ("yarn.lock", yarn)):
    if (root / lock).exists():
        read()
        break
for row in sorted(rows):
    print(*row, sep="\t")
