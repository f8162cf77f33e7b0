"""What looks for half an act sees one: whatever is taken out of a store, or changed in it by itself."""

import shutil
import sqlite3
from contextlib import closing

from halves import Kept
from room import Room
from ways import Way

#: Documents of which none can be missing. That a copy was saved is told by nothing else once it is published.
PARTS = """
SELECT rowid, kind, id FROM document WHERE kind IN ('submission', 'working-copy', 'mail')
OR kind = 'audit' AND json_extract(body, '$.subject.kind') IN ('submission', 'working-copy')
AND NOT (json_extract(body, '$.act') = 'save-copy' AND json_extract(body, '$.subject.id') = 'published')
"""


def store_of_all(folder):
    """A store with a draft, a submission, a record in work and one that is published."""
    with Room(folder) as room:
        editor = room.member("editor@example.org")
        for title, end in (("Begun", "hand_in"), ("Sent", "accept"), ("Edited", "ask"), ("Published", None)):
            way = Way(room, title, editor)
            way.go_on(end and getattr(way, end))
    return folder / "data/compendium.sqlite"


def changed(store, folder, change):
    """What a copy of the store holds after a statement."""
    folder.mkdir()
    shutil.copy(store, folder)
    with closing(sqlite3.connect(folder / store.name)) as database:
        assert database.execute(change).rowcount > 0, change
        database.commit()
    return Kept(folder)


def test_halves_are_seen(tmp_path):
    store = store_of_all(tmp_path)
    kept = Kept(store.parent)
    assert kept.halves() == []
    assert (len(kept.submissions), len(kept.copies), len(kept.published)) == (4, 1, 1)
    with closing(sqlite3.connect(store)) as database:
        parts = database.execute(PARTS).fetchall()
    changes = {f"without {kind} {id}": f"DELETE FROM document WHERE rowid = {row}" for row, kind, id in parts}
    changes |= {
        f"{kind} {id} as it was before": f"UPDATE document SET version = version - 1 WHERE rowid = {row}"
        for row, kind, id in parts
        if kind in ("submission", "working-copy")
    }
    changes["without revision"] = "DELETE FROM entry WHERE record_id = 'published'"
    changes["revision alone"] = "UPDATE entry SET record_id = 'other' WHERE record_id = 'published'"
    changes["copy beside its publication"] = (
        "INSERT INTO document SELECT kind, 'published', version, schema, body FROM document WHERE kind = 'working-copy'"
    )
    changes["without key"] = "DELETE FROM document_key WHERE kind = 'submission' AND name = 'number'"
    assert len(parts) > 30
    unseen = [
        name
        for number, (name, change) in enumerate(changes.items())
        if not changed(store, tmp_path / str(number), change).halves()
    ]
    assert unseen == []
