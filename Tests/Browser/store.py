"""What the store holds, read past the program."""

import sqlite3
from contextlib import closing


def entry_count(data):
    [(count,)] = rows(data, "SELECT count(*) FROM entry")
    return count


def newest_bodies(data):
    """The body of the newest revision of each published record, by the record's id."""
    return dict(
        rows(
            data,
            """
        SELECT record_id, body FROM entry AS newest WHERE state = 'published' AND revision =
          (SELECT max(revision) FROM entry WHERE record_id = newest.record_id)""",
        )
    )


def rows(data, query):
    [file] = data.glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()
