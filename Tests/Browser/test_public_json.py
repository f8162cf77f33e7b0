"""The public JSON of a practice, read by Python, beside the content file from which it came."""

import datetime
import json

from collection import records


def test_public_json_says_what_the_file_says(site):
    for slug, record in records().items():
        answer = site.get(f"/en/practices/{slug}.json")
        assert answer.media_type == "application/json"
        document = json.loads(answer.body)
        assert (document["format"], document["version"]) == ("compendium-practice", 1)
        assert document["revision"] >= 1
        moments = [datetime.datetime.fromisoformat(document[name]) for name in ("published", "changed")]
        assert moments == sorted(moments)
        assert list(differences(record.fields, document["record"], slug)) == []


def differences(written, served, path):
    """What a file says and the document does not, or the other way about; what a file leaves out is null, empty or a standard."""
    if isinstance(written, dict):
        for name in written.keys() - served.keys():
            yield f"{path}.{name} is missing"
        for name, value in served.items():
            if name in written:
                yield from differences(written[name], value, f"{path}.{name}")
            elif value not in (None, [], False) and (name, value) != ("activity", "unknown"):
                yield f"{path}.{name} is {value!r} and not in the file"
    elif isinstance(written, list):
        if len(written) != len(served):
            yield f"{path} has {len(served)} items, not {len(written)}"
        for index, (one, other) in enumerate(zip(written, served, strict=False)):
            yield from differences(one, other, f"{path}[{index}]")
    elif plain(written) != plain(served):
        yield f"{path} is {served!r}, not {written!r}"


def plain(value):
    """YAML takes some dates and years for more than text; the document gives every date as text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else value
