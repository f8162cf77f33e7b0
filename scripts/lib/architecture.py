"""Checks that the targets of Package.swift and their imports are as docs/architecture.md says.

Reads the package's description (swift package describe --type json) from standard input; takes the root of the project.
"""

import json
import re
import sys
from pathlib import Path

ROW = re.compile(r"^\| `(\w+)` \| (\w+) \|", re.MULTILINE)
IMPORT = re.compile(r"^(?:@testable )?(?:public |internal |package )?import (\w+)$", re.MULTILINE)


def imports(folder):
    return {name for file in folder.rglob("*.swift") for name in IMPORT.findall(file.read_text("utf-8"))}


def faults(root, description):
    """Every sentence about what is not as the table says."""
    standing = dict(ROW.findall((root / "docs/architecture.md").read_text("utf-8")))
    order = list(standing)
    sources = {
        t["name"]: t
        for t in description["targets"]
        if t["path"].startswith("Sources/") and t["type"] != "system-target"
    }
    sources = {name: t for name, t in sources.items() if t.get("module_type") != "SystemLibraryTarget"}
    for name in sorted(set(sources) ^ set(standing)):
        yield f"{name} is in one of Package.swift and docs/architecture.md only."
    for name in [name for name in order if name in sources]:
        declared = {other for other in sources[name].get("target_dependencies", []) if other in standing}
        for other in sorted(declared):
            if not may_know(name, other, standing, order):
                yield f"{name} ({standing[name]}) must not know {other} ({standing[other]})."
        for other in sorted(declared - imports(root / sources[name]["path"])):
            yield f"{name} declares {other} and imports it nowhere."
    if "HTTPServer" in sources:
        more = set(sources["HTTPServer"].get("target_dependencies", [])) & set(standing) - {"Compression", "Digests"}
        if more:
            yield f"HTTPServer must not know {', '.join(sorted(more))}."


def may_know(one, other, standing, order):
    if standing[one] == "door":
        return True
    if standing[other] == "door":
        return False
    return standing[other] == "ground" or (standing[one] == standing[other] and order.index(other) < order.index(one))


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1]), json.load(sys.stdin)))
    print(*found, sep="\n") if found else print("The parts are as docs/architecture.md says.")
    sys.exit(bool(found))
