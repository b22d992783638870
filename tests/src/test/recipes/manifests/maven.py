#!/usr/bin/env python3
"""Reference of Maven: `mvn help:effective-pom -Dverbose`, which says of every value in which POM and
on which line it was declared.

Usage: maven.py FOLDER > rows.tsv; columns: kind, path, name, version, scope, line. Taken are
dependencies that a POM of the folder declares; a version that comes from a POM outside of it is
empty, and so is one with a property that no POM of it has. What profiles add is left out: which
are active depends on the machine. Parents are fetched.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

NS = "{http://maven.apache.org/POM/4.0.0}"
root = pathlib.Path(sys.argv[1]).resolve()
models, profiles, properties, lines = {}, {}, {"project"}, {}
for pom in sorted(root.rglob("pom.xml")):
    try:
        project = xml.parse(pom).getroot()
    except xml.ParseError:
        continue
    field = lambda name: project.findtext(NS + name) or project.findtext(f"{NS}parent/{NS}{name}")
    path, text = pom.relative_to(root).as_posix(), pom.read_text()
    lines[path] = text.split("\n")
    number = lambda offset: text.count("\n", 0, offset) + 1
    profiles[path] = [range(number(m.start()), number(m.end())) for m in re.finditer("<profile>.*?</profile>", text, re.S)]
    properties.update(element.tag.removeprefix(NS) for element in project.find(NS + "properties") or [])
    models.setdefault((field("groupId"), project.findtext(NS + "artifactId")), path)

with tempfile.TemporaryDirectory() as folder:
    output = pathlib.Path(folder, "effective.xml")
    subprocess.run(
        ["mvn", "-q", "-B", "help:effective-pom", "-Dverbose=true", f"-Doutput={output}"],
        cwd=root, check=True, stdout=sys.stderr,
    )
    text = output.read_text()

SOURCE = re.compile(r"<(\w+)>([^<]*)</\1>\s*<!-- ([^:]+):([^:]+):[^,]*, line (\d+) -->")
rows = set()
for project in re.findall(r"<project[ >].*?</project>", text, re.S):
    body = re.sub(r"<(dependencyManagement|build|reporting|profiles)>.*?</\1>", "", project, flags=re.S)
    body = re.sub(r"<(exclusions)>.*?</\1>", "", body, flags=re.S)
    for dependency in re.findall(r"<dependency>.*?</dependency>", body, re.S):
        values = {m[0]: m for m in SOURCE.findall(dependency)}
        group, artifact = values["groupId"], values["artifactId"]
        path = models.get((artifact[2], artifact[3]))
        if path is None:
            continue
        version = values.get("version")
        if any(int(artifact[4]) in profile for profile in profiles[path]):
            continue
        source = version and models.get((version[2], version[3]))
        written = lines[source][int(version[4]) - 1] if source else ""
        known = source and all(
            name in properties or name.startswith(("project.", "pom."))
            for name in re.findall(r"\$\{([^}]+)\}", written))
        scope = values["scope"][1] if "scope" in values else "compile"
        rows.add(("dependency", path, group[1] + ":" + artifact[1],
                  version[1] if known else "", scope, artifact[4]))
for row in sorted(rows):
    print(*row, sep="\t")
