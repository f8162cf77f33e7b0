"""Every command that writes is killed at each of its writes, syncs, renames and unlinks in turn: what is found afterwards is the
old state or the new one, and the next command works."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from program import BINARY, CONTENT, ROOT, compendium

PRACTICES = ("advance-planning", "family-group-conferencing")
PLACE = "Erewhon beyond the range"
SHIM = Path(__file__).with_name("kill_at.c")


class Killer:
    """Runs the program with a limit to how many changes of files it makes."""

    def __init__(self, library):
        self.library = library

    def run(self, arguments, **settings):
        environment = {**os.environ, "LD_PRELOAD": str(self.library), **settings}
        command = [str(BINARY), *map(str, arguments)]
        return subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=60)

    def count(self, arguments, file):
        done = self.run(arguments, KILL_COUNT=str(file))
        assert done.returncode == 0, done.stderr
        return int(file.read_text())

    def kill(self, arguments, at):
        done = self.run(arguments, KILL_AT=str(at))
        assert done.returncode == -9, f"{arguments} was not killed at change {at}: {done.returncode} {done.stderr}"


@pytest.fixture(scope="module")
def killer(tmp_path_factory):
    library = tmp_path_factory.mktemp("shim") / "kill_at.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-o", library, SHIM, "-ldl"], check=True)
    return Killer(library)


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """A small collection, a changed copy of it, a store of the first with a backup, and a store of both."""
    folder = tmp_path_factory.mktemp("start")
    for name in ("first", "second"):
        for part in ("vocabularies", "memberships"):
            shutil.copytree(CONTENT / part, folder / name / part)
        forget_records(folder / name / "vocabularies" / "synonym.yaml")
        (folder / name / "practices").mkdir()
        for practice in PRACTICES:
            text = (CONTENT / "practices" / f"{practice}.yaml").read_text()
            if name == "second":
                text = f"{text.rstrip()}\nplaces: [{PLACE} of {practice}]\n"
            (folder / name / "practices" / f"{practice}.yaml").write_text(text)
    compendium("import", folder / "first", "--data", folder / "data")
    compendium("backup", folder / "backup.sqlite", "--data", folder / "data")
    shutil.copytree(folder / "data", folder / "newer")
    compendium("import", folder / "second", "--data", folder / "newer")
    return folder


def forget_records(synonyms):
    """Most of the records that synonyms lead to are not in a small collection."""
    lines = synonyms.read_text().splitlines(keepends=True)
    synonyms.write_text("".join(line for line in lines if not line.startswith("    record: ")))


def entries(data):
    """How many entries the store holds, whose chain must hold; 0 where there is none yet."""
    if not (data / "compendium.sqlite").exists() or (data / "compendium.sqlite").stat().st_size == 0:
        return 0
    return json.loads(compendium("verify", "--json", "--data", data))["entries"]


def killed_everywhere(killer, tmp_path, prepare, arguments, look, again=None, after=None, is_repeatable=True):
    """Kills a command at each change. `prepare` makes what it finds in a folder, `arguments` are the command's in a folder, `look`
    tells what state a folder is in; `again` are those of the command that must work next, the same one where there are none;
    `after` must hold when that has ended. What is not repeatable is done again only where the old state was found."""
    whole = tmp_path / "whole"
    prepare(whole)
    old = look(whole)
    count = killer.count(arguments(whole), tmp_path / "count")
    new = look(whole)

    def turn(number):
        folder = tmp_path / f"turn-{number}"
        prepare(folder)
        killer.kill(arguments(folder), number)
        found = look(folder)
        assert found in (old, new), f"killed at change {number} of {count}: {found}, neither {old} nor {new}"
        if found == old or is_repeatable:
            compendium(*(again or arguments)(folder))
        assert look(folder) == new, f"killed at change {number} of {count}: {look(folder)} after the next command"
        assert after is None or after(folder), f"killed at change {number} of {count}"
        endings = (".part", ".export", "-journal")
        left = [path.name for path in folder.rglob("*") if any(ending in path.name for ending in endings)]
        assert not left, f"killed at change {number} of {count}: left {left}"
        shutil.rmtree(folder)
        return found == new

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(turn, range(1, count + 1)))
    print(f"killed at {count} changes: {outcomes.count(False)} old, {outcomes.count(True)} new")
    assert count > 3


def test_first_import(killer, start, tmp_path):
    killed_everywhere(
        killer,
        tmp_path,
        Path.mkdir,
        lambda folder: ("import", start / "first", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
    )


def test_later_import(killer, start, tmp_path):
    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "data", folder / "data"),
        lambda folder: ("import", start / "second", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
    )


def test_erase(killer, start, tmp_path):
    def is_forgotten(folder):
        files = [path for path in (folder / "data").rglob("*") if path.is_file()]
        return all(mark not in file.read_bytes() for file in files)

    mark = f"{PLACE} of {PRACTICES[0]}".encode()
    assert mark in (start / "newer/compendium.sqlite").read_bytes()
    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "newer", folder / "data"),
        lambda folder: ("erase", PRACTICES[0], "--reason", "Asked for.", "--force", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
        after=is_forgotten,
    )


def test_edition(killer, start, tmp_path):
    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "data", folder / "data"),
        lambda folder: ("edition", "create", "First", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
        is_repeatable=False,
    )


def test_restore(killer, start, tmp_path):
    killed_everywhere(
        killer,
        tmp_path,
        Path.mkdir,
        lambda folder: ("restore", start / "backup.sqlite", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
        again=lambda folder: ("restore", start / "backup.sqlite", "--replace", "--data", folder / "data"),
    )


def test_restore_replacing_a_store(killer, start, tmp_path):
    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "newer", folder / "data"),
        lambda folder: ("restore", start / "backup.sqlite", "--replace", "--data", folder / "data"),
        lambda folder: entries(folder / "data"),
    )


def test_backup(killer, start, tmp_path):
    def look(folder):
        assert entries(folder / "data") == entries(start / "newer")
        check = [sys.executable, ROOT / "docs/check-ledger.py", folder / "backup.sqlite"]
        return subprocess.run(check, check=True, capture_output=True, text=True).stdout

    def prepare(folder):
        shutil.copytree(start / "newer", folder / "data")
        shutil.copy(start / "backup.sqlite", folder / "backup.sqlite")

    killed_everywhere(
        killer,
        tmp_path,
        prepare,
        lambda folder: ("backup", folder / "backup.sqlite", "--overwrite", "--data", folder / "data"),
        look,
    )


def test_index(killer, start, tmp_path):
    def look(folder):
        index = folder / "index"
        if not index.exists():
            return None
        compendium("index", "check", index)
        return index.read_bytes()

    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "data", folder / "data"),
        lambda folder: ("index", "build", folder / "index", "--data", folder / "data"),
        look,
    )


def test_export(killer, start, tmp_path):
    def look(folder):
        export = folder / "export"
        return sorted((str(path.relative_to(export)), path.read_bytes()) for path in export.rglob("*.*"))

    killed_everywhere(
        killer,
        tmp_path,
        lambda folder: shutil.copytree(start / "data", folder / "data"),
        lambda folder: ("export", folder / "export", "--data", folder / "data"),
        look,
        is_repeatable=False,
    )
