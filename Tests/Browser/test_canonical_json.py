"""Stored bodies are canonical JSON (RFC 8785), judged by an implementation that is not ours."""

import json

import rfc8785

from collection import records
from store import newest_bodies


def test_stored_bodies_are_canonical(site):
    bodies = newest_bodies(site.data)
    assert len(bodies) >= len(records())
    differing = [name for name, body in bodies.items() if rfc8785.dumps(json.loads(body)) != body]
    assert not differing
