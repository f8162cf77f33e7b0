"""An import by another process shows within two seconds, and readers notice nothing else."""

import threading
from http.client import HTTPException

import pytest

from collection import copy_of_content, longest, records
from program import Server, ask, compendium, wait_until

READERS = 4


class Reader(threading.Thread):
    """Reads pages over one connection after another until told to stop."""

    def __init__(self, server, paths):
        super().__init__()
        self.server, self.paths = server, paths
        self.stopping = threading.Event()
        self.answered = 0
        self.faults = []

    def run(self):
        connection = self.server.connection()
        while not self.stopping.is_set():
            for path in self.paths:
                try:
                    answer = ask(connection, path)
                except (OSError, HTTPException) as error:
                    self.faults.append(f"{path}: {error!r}")
                    return
                self.answered += 1
                if answer.status != 200 or not answer.body:
                    self.faults.append(f"{path}: {answer.status}")
        connection.close()


@pytest.mark.parametrize("mark", ["first-mark", "second-mark", "third-mark"])
def test_import_by_another_process_shows_within_two_seconds_with_no_failed_answer(tmp_path, mark):
    record = longest(list(records().values()), "sections")
    path = f"/en/practices/{record.slug}"

    def rename(fields):
        fields["title"] = fields["title"] | {"en": f"{mark} {fields['title']['en']}"}

    data = tmp_path / "data"
    compendium("import", copy_of_content(tmp_path / "before"), "--data", data)
    changed = copy_of_content(tmp_path / "after", rename)
    with Server(data) as server:
        readers = [
            Reader(server, [path, "/en/practices", f"{path}.json", "/fr", f"/en/practices?q={mark}"])
            for _ in range(READERS)
        ]
        for reader in readers:
            reader.start()
        try:
            assert mark not in server.get(path).text
            compendium("import", changed, "--data", data)
            seconds = wait_until(
                lambda: mark in server.get(path).text, 2, "The change did not show within two seconds."
            )
            wait_until(lambda: mark in server.get("/en/practices").text, 2, "The list does not show the change.")
        finally:
            for reader in readers:
                reader.stopping.set()
            for reader in readers:
                reader.join()
    print(f"shown after {seconds:.2f} s; {sum(reader.answered for reader in readers)} answers meanwhile")
    assert all(reader.answered > 0 for reader in readers)
    assert not [fault for reader in readers for fault in reader.faults]
