"""kill -9 at any moment of an import leaves the old state or the new one."""

import random
import shutil
import subprocess
import time

from collection import copy_of_content, records
from program import BINARY, compendium
from store import entry_count

TIMES = 100


def test_killed_import_leaves_the_old_state_or_the_new_one(tmp_path):
    def mention(fields):
        fields["places"] = [*(fields.get("places") or []), "Erewhon"]

    first = copy_of_content(tmp_path / "first")
    second = copy_of_content(tmp_path / "second", mention)
    old, whole = tmp_path / "old", tmp_path / "whole"
    compendium("import", first, "--data", old)
    before = entry_count(old)
    shutil.copytree(old, whole)
    started = time.monotonic()
    compendium("import", second, "--data", whole)
    duration = time.monotonic() - started
    after = entry_count(whole)
    assert after == before + len(records())

    draw = random.Random(2)
    outcomes = {before: 0, after: 0}
    for turn in range(TIMES):
        data = tmp_path / f"turn-{turn}"
        shutil.copytree(old, data)
        command = [BINARY, "import", second, "--data", data]
        importing = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, duration * 1.1))
        importing.kill()
        importing.wait()
        compendium("verify", "--data", data)
        found = entry_count(data)
        assert found in outcomes, f"turn {turn}: {found} entries, neither {before} nor {after}"
        outcomes[found] += 1
        shutil.rmtree(data)
    print(f"an import takes {duration:.2f} s; killed {TIMES} times: {outcomes[before]} old, {outcomes[after]} new")
