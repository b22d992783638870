#!/usr/bin/env python3
"""Packs the manifests of a checkout, as they are, with the licence that they stand under.

Usage: archive.py CHECKOUT LICENCE ARCHIVE.zip.gz, LICENCE being the file in CHECKOUT. Manifests are
taken by their names, wherever they lie; documents and CI from the root and .github; nothing above
64 KiB. `paths.txt` names every file that conventions ask for: sources of Rust, programs, lock files
and wrappers. The entries are stored and the whole is compressed: many of them are alike. The same
checkout makes the same bytes.
"""
import gzip
import io
import pathlib
import re
import sys
import zipfile

LARGEST = 64 << 10
FOREIGN = {"node_modules", "vendor", "third_party", "testdata", "fixtures", "__fixtures__"}
MANIFEST = re.compile(
    r"pom\.xml|package\.json|pnpm-workspace\.yaml|Cargo\.toml|go\.mod|pyproject\.toml|setup\.(py|cfg)"
    r"|[\w.-]*requirements[\w.-]*\.txt|(settings|build)\.gradle(\.kts)?|libs\.versions\.toml"
    r"|Gemfile|[\w.-]+\.gemspec|composer\.json|CMakeLists\.txt|meson\.build")
BESIDE = re.compile(
    r"(\.github/)?(readme|contributing|build|install|testing)(\.\w+)?|\.github/workflows/[^/]+\.ya?ml"
    r"|makefile|justfile|tox\.ini|noxfile\.py|dockerfile|compose\.ya?ml|docker-compose\.ya?ml",
    re.IGNORECASE)
ASKED = re.compile(
    r".*\.rs|src/.*\.py|(exe|bin)/[^/]+|[^/]+/__main__\.py|mvnw|gradlew|(.*/)?(pnpm-lock\.yaml"
    r"|yarn\.lock|bun\.lockb?|package-lock\.json|npm-shrinkwrap\.json|uv\.lock|poetry\.lock)")

root = pathlib.Path(sys.argv[1]).resolve()
paths = sorted(
    path for path in (
        file.relative_to(root).as_posix() for file in root.rglob("*")
        if file.is_file() and not file.is_symlink())
    if not path.startswith(".git/") and not FOREIGN & set(path.lower().split("/")))
manifests = [
    path for path in paths
    if (MANIFEST.fullmatch(path.rsplit("/", 1)[-1]) or BESIDE.fullmatch(path))
    and (root / path).stat().st_size <= LARGEST]
data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
    def add(name, content):
        archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)

    add("LICENSE", (root / sys.argv[2]).read_bytes())
    add("paths.txt", "".join(path + "\n" for path in paths if ASKED.fullmatch(path)))
    for path in manifests:
        add("files/" + path, (root / path).read_bytes())
pathlib.Path(sys.argv[3]).write_bytes(gzip.compress(data.getvalue(), 9, mtime=0))
