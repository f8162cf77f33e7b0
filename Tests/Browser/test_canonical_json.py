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


def test_json_beside_a_record_is_the_stored_body(site):
    bodies = newest_bodies(site.data)
    for slug, record in records().items():
        answer = site.get(f"/en/practices/{slug}.json")
        assert answer.media_type == "application/json"
        assert rfc8785.dumps(json.loads(answer.body)) == bodies[record.fields["id"]], slug
