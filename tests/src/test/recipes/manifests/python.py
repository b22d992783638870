#!/usr/bin/env python3
"""Reference of Python: METADATA and entry_points.txt of the wheel that a folder builds.

Usage: python.py FOLDER > rows.tsv; columns: kind, path, name, version, scope. pip installs what
builds the wheel from the index, in an environment of its own; `packaging` must be installed. The
path is empty: a wheel does not say which manifest declared a row.
"""
import configparser
import email
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

root = pathlib.Path(sys.argv[1]).resolve()
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, str(root)],
        check=True, stdout=sys.stderr,
    )
    wheel = zipfile.ZipFile(next(pathlib.Path(folder).glob("*.whl")))
    names = {name.rsplit("/")[-1]: name for name in wheel.namelist() if ".dist-info/" in name}
    metadata = email.message_from_bytes(wheel.read(names["METADATA"]))
    print("module", "", canonicalize_name(metadata["Name"]), metadata["Version"], "", sep="\t")
    for text in metadata.get_all("Requires-Dist") or []:
        requirement = Requirement(text)
        marker = str(requirement.marker or "")
        extra = marker.split('extra == "')[1].split('"')[0] if "extra ==" in marker else ""
        scope = "extra:" + extra if extra else "dependencies"
        version = requirement.url or ",".join(sorted(str(requirement.specifier).split(",")))
        print("dependency", "", canonicalize_name(requirement.name), version, scope, sep="\t")
    if "entry_points.txt" in names:
        scripts = configparser.ConfigParser(delimiters=("=",))
        scripts.optionxform = str
        scripts.read_string(wheel.read(names["entry_points.txt"]).decode())
        for group in ("console_scripts", "gui_scripts"):
            if scripts.has_section(group):
                for name, target in scripts.items(group):
                    print("script", "", name, target.split("[")[0].strip(), "", sep="\t")
