#!/usr/bin/env python3
"""Recomputes the hash chain of a store, with nothing but Python's hashlib and sqlite3.

    python3 docs/check-ledger.py STORE [HEAD]

Prints the newest sequence, its hash and the number of erased entries. Ends with status 1 and the first fault when the
chain does not hold, or when HEAD is the hash of no entry. The store is only read. docs/ledger.md says what is computed.
"""
import hashlib
import sqlite3
import struct
import sys
from urllib.parse import quote


def digest(*fields):
    data = b""
    for field in fields:
        if isinstance(field, int):
            field = struct.pack(">q", field)
        elif isinstance(field, str):
            field = field.encode("utf-8")
        data += struct.pack(">Q", len(field)) + field
    return hashlib.sha256(data).digest()


def check(path, head=None):
    store = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
    last, last_hash, erased_count, lost, found = 0, bytes(32), 0, {}, head is None
    for row in store.execute(
        "SELECT sequence, record_id, kind, revision, state, schema, at, commitment, previous_hash, hash,"
        " erased, salt, body, actor, note FROM entry ORDER BY sequence"
    ):
        sequence, record, kind, revision, state, schema, at, commitment, previous, own = row[:10]
        erased, salt, body, actor, note = row[10:]
        if sequence != last + 1:
            return f"entry {last + 1} is missing"
        if digest(previous, sequence, record, kind, revision, state, schema, at, commitment) != own:
            return f"entry {sequence} was changed"
        if previous != last_hash:
            return f"entry {sequence} does not follow the entry before it"
        if erased:
            erased_count += 1
            lost.setdefault(record, sequence)
        elif digest(salt, body, actor, note) != commitment:
            return f"the content of entry {sequence} was changed"
        if state == "erased":
            lost.pop(record, None)
        found = found or own.hex() == head.lower()
        last, last_hash = sequence, own
    if lost:
        return f"entry {min(lost.values())} lost its content"
    if not found:
        return f"no entry up to {last} has the hash {head}"
    print(last, last_hash.hex(), erased_count)
    return None


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(check(*sys.argv[1:]))
