"""Tells which tests a change concerns, from the targets that it touches and all that depend on them.

Reads the package's description (swift package describe --type json) from standard input and takes the changed files, from the
root of the project, as arguments. Prints two lines: the Swift test targets as a regular expression, "all" or "none"; and "yes" or
"no" for the HTTP and browser tests.
"""

import json
import sys

# What the program does with these is seen by a reader: the browser tests are for it.
EVERYWHERE = ("Package.swift", "scripts/", ".ci/")
SERVED = ("Sources/", "content/", "Tests/Browser/")


# It brings together what tests of all targets use; a test is concerned by what its own target needs.
FIXTURES = "TestSupport"


def dependents(targets, touched):
    """The names of targets that are touched, and of all that depend on one of them."""
    needed = set(touched)
    while True:
        through = needed - ({FIXTURES} - set(touched))
        more = {t["name"] for t in targets if through & set(t.get("target_dependencies", []))} - needed
        if not more:
            return needed
        needed |= more


def concerned(targets, files):
    if any(file.startswith(EVERYWHERE) for file in files):
        return "all", "yes"
    touched = {t["name"] for t in targets for file in files if file.startswith(t["path"].rstrip("/") + "/")}
    # The collection and the words of the interface are read by the tests of these.
    if any(file.startswith("content/") for file in files):
        touched |= {"Content", "InterfaceTexts", "Assets"}
    tests = sorted(t["name"] for t in targets if t["type"] == "test" and t["name"] in dependents(targets, touched))
    is_served = any(file.startswith(SERVED) for file in files)
    return "^(" + "|".join(tests) + ")\\." if tests else "none", "yes" if is_served else "no"


if __name__ == "__main__":
    print(*concerned(json.load(sys.stdin)["targets"], sys.argv[1:]), sep="\n")
