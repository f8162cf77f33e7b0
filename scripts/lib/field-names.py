"""Finds names of a practice's fields that the program tells again: text literals outside the table of its fields.

What a practice has is told once, in Sources/Practices. Whoever writes "countries" elsewhere has to be found when the field changes,
and would be silent about the next field. Views that tell a story read a practice's values by their Swift names, not by these.

The names are read from the tables. What is the same word but no field stands below, with the reason.
"""

import re
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "Sources"

# Folders that may name fields: the practice itself, and the ground, whose own tables are there.
HOME = ("Practices/", "Records/")

# Fields that every record has, read before anything is known of its kind, and words that mean many other things.
COMMON = set(
    re.findall(
        r"\w+",
        "id language key text name value values note number date search status state role by order body terms due flags"
        " heading claim",
    )
)

# (where, what stands around the word NAME, why it is no field)
ALLOWED = [
    ("Pages/|Layout/|Editorial/Pages/", r'\.(class|id|labelledBy)\("NAME"\)', "a class or an anchor of HTML"),
    (
        "Pages/|Layout/|Editorial/Pages/",
        r'(element|href|part|section|address)\((practice, )?(anchor: )?"NAME"',
        "an element or an anchor of HTML",
    ),
    (
        "Pages/|Layout/|Editorial/Pages/",
        r'Attribute\("(title|name|aria-describedby)"|Attribute\("NAME"',
        "an attribute of HTML",
    ),
    ("Pages/|Layout/|Editorial/Pages/", r'"role", "NAME"', "a role of ARIA"),
    (
        "Pages/|Layout/|Editorial/Pages/",
        r'^\s*"NAME", (\.class|Attribute|isOverdue|text)',
        "an element of HTML on a line of its own",
    ),
    ("Editorial/Pages/|Layout/", r'\.flag\("NAME"|inputmode: "NAME"', "an attribute of HTML"),
    ("Editorial/Calls/", r'\.(one|maybe|each)\("NAME"|addresses|FieldPath\("NAME"', "a field of a call"),
    ("Editorial/Copies/KnownField.swift", r'static let \w+ = "NAME"', "a field that every kind of record may have"),
    (
        "Editorial/|Web/Editorial/",
        r'(FieldShape|FieldPath)\("capacity"|form\["capacity"\]',
        "a field of a form of the desk",
    ),
    (
        "Editorial/|Web/Editorial/",
        r'(FieldShape|FieldPath)\("roles"|values\["roles"\]|\("roles", \.list|ChangeRoles, "roles"',
        "a field of a form of the desk, or its button",
    ),
    (
        "Editorial/Pages/InboxForm|Editorial/Acts/Submissions.Inbox|Editorial/Likeness/|Editorial/Submissions/Submission.Facts",
        r'"NAME"',
        "a question of the call, or a key by which submissions are found",
    ),
    ("Editorial/Addresses/|Editorial/Pages/AuditForm", r'"NAME"', "a part of an address"),
    (
        "Editorial/|People/Acts/AuditEntry",
        r'DocumentKey\("NAME"\)|by: "NAME"|\(key, beginning\) = \("NAME"',
        "a key by which documents are found",
    ),
    (
        "Editorial/Copies/PassageRules|Editorial/Pages/ReviewPage|Web/Editorial/EditorialAnswering.Reviews",
        r'"words"',
        "a field of the form of a review",
    ),
    ("Web/Editorial/EditorialAnswering.Inviting", r'"capacity"', "a field of a form of the desk"),
    ("People/", r'"NAME": ', "a detail of the audit"),
    ("Commands/People/DemoCommand.swift", r'\("NAME", ', "a question of the call"),
    ("", r'\["NAME": |\.place\("NAME"\)', "a place in an interface text"),
    ("InterfaceTexts/InterfaceTexts.swift", r'parts\.last == "NAME"', "the name of an interface text"),
    ("Exchange/Citation/", r'add\("NAME"|: "NAME"$', "a field of BibTeX"),
    ("Exchange/Citation/Reading/", r'"NAME"', "a field of BibTeX or CSL-JSON"),
    (
        "Catalogue/Addresses/|Web/",
        r'(case|add\(|append\() ?"NAME"',
        "a part of an address",
    ),
    (
        "Catalogue/Addresses/Facet.swift",
        r'Facet\("NAME"|static let \w+ = "NAME"',
        "the name of a facet or of its value in addresses",
    ),
    ("Catalogue/Document.Records", r'static let \w+ = "NAME"', "the name of a sort key"),
]

FIELD = re.compile(r'\.(?:one|maybe|each)\("(\w+)"')
LITERAL = re.compile(r'"(\w+)"')


def field_names():
    tables = [file.read_text() for file in (SOURCES / "Practices").rglob("*.swift")]
    return {name for table in tables for name in FIELD.findall(table)} - COMMON


def is_allowed(path, line, name):
    return any(re.match(where, path) and re.search(around.replace("NAME", name), line) for where, around, _ in ALLOWED)


def main():
    names = field_names()
    if len(names) < 30:
        sys.exit(
            f"Only {len(names)} names of fields were found in {SOURCES}/Practices: the tables are written otherwise now."
        )
    found = 0
    for file in sorted(SOURCES.rglob("*.swift")):
        path = str(file.relative_to(SOURCES))
        if path.startswith(HOME):
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if line.lstrip().startswith("//"):
                continue
            for name in LITERAL.findall(line):
                if name in names and not is_allowed(path, line, name):
                    found += 1
                    print(
                        f"Sources/{path}:{number}: “{name}” is a field of a practice: take it from the table.\n  {line.strip()}"
                    )
    if found:
        sys.exit(1)
    print(f"{len(names)} names of fields are told in Sources/Practices alone.")


if __name__ == "__main__":
    main()
