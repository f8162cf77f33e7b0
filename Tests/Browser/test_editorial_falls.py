"""What the server said it kept is there after it fell over."""

import os
import random
import time
from concurrent.futures import ThreadPoolExecutor, wait
from http.client import HTTPException

from forms import form, place, words
from halves import Kept
from program import compendium
from room import COMPLETE, REPORT, Room
from ways import Edits, Way

#: How many acts there are while the server falls, a multiple of 100, and by which moments it falls.
ACTS = int(os.environ.get("EDITORIAL_FALLS_ACTS", "200"))
SEED = int(os.environ.get("EDITORIAL_FALLS_SEED", "16"))


def test_a_draft_survives_every_fall_of_the_server(room):
    contributor = room.client()
    link = room.begin(contributor)
    typed = {
        "practice": {"name": "It falls", "summary": "And stands up."},
        "people": {"people": "Whoever comes"},
        "work": {"description": "By hand"},
        "use": {"cost": "Little"},
        "rights": {"consent": "Always"},
        "evidence": {"coercion": "None"},
        "submitter": {"connection": "I was there"},
    }
    for section, given in typed.items():
        assert contributor.press(f"{link}/answers/{section}", "save", **given).status == 200
        room.kill()
        room.start_again()
        page = words(contributor.get(f"{link}/check"))
        assert all(value in page for value in given.values()), section
    page = words(contributor.get(f"{link}/check"))
    assert all(value in page for given in typed.values() for value in given.values())


def test_a_form_from_before_a_restart_comes_back_filled(room):
    visitor = room.client()
    page = visitor.get(REPORT)
    room.kill()
    room.start_again()
    again = visitor.press(page, "report", text="Typed before the restart")
    assert again.status == 422
    assert form(again, "report")["text"] == "Typed before the restart"
    time.sleep(2.1)
    assert "Typed before the restart" in words(visitor.get(place(visitor.press(again, "report"))))


class Worker:
    """Somebody who does one thing after another, as long as the server stands."""

    def __init__(self, work):
        self.work = work
        self.cut = 0

    @property
    def is_done(self):
        return all(each.is_done for each in self.work)

    def go_on(self):
        try:
            for each in self.work:
                each.go_on()
        except (OSError, HTTPException):
            self.cut += 1  # nobody knows whether what was not answered was done


def look(room, ways, edits):
    """Whatever the server said was done is there, whole."""
    compendium("verify", "--data", room.data)
    kept = Kept(room.data)
    assert kept.halves() == []
    for way in ways:
        if way.has_done(way.accept):
            copy = kept.copies.get(way.record)
            assert way.has_done(way.publish) <= (copy is None), way.title
            if copy is not None:
                assert not way.has_done(way.complete) or copy["text"]["topics"] == COMPLETE["topics"], way.title
                assert len(copy["reviews"]) >= way.reviews, way.title
                assert not way.has_done(way.ask) or "shown" in copy, way.title
                assert not way.has_done(way.confirm) or len(copy["confirmations"]) == 1, way.title
    for each in edits:
        names = kept.copies[each.record]["text"].get("otherNames", [])
        assert names[: each.done] == each.names[: each.done], each.record


def ask(ways):
    """Whoever was told that it is kept finds it where they were told."""
    for way in ways:
        if way.has_done(way.publish):
            page = way.contributor.get(f"/en/practices/{way.record}")
            assert page.status == 200 and way.title in page.text, way.title
        if way.number is not None:
            assert f"Submission {way.number} " in words(way.contributor.get(way.link)), way.title
        elif way.has_done(way.answer):
            page = way.contributor.get(f"{way.link}/check")
            assert page.status == 303 or way.title in page.text, way.title
        elif way.has_done(way.begin):
            assert way.contributor.get(f"{way.link}/check").status == 200, way.title


def test_what_was_answered_is_there_whole_after_every_fall(tmp_path):
    chance = random.Random(SEED)
    with Room(tmp_path) as room:
        editors = [room.member(f"editor-{number}@example.org") for number in range(4)]
        handed = [[Way(room, f"Sent {n}-{m}") for m in range(ACTS // 5)] for n in range(2)]
        published = [[Way(room, f"Way {n}-{m}", editors[n]) for m in range(ACTS // 10)] for n in range(2)]
        edited = [[Edits(room, f"Edited {n}-{m}", editors[2 + n], 20) for m in range(ACTS // 100)] for n in range(2)]
        workers = [Worker(work) for work in handed + published + edited]
        ways = [way for some in handed + published for way in some]
        edits = [each for some in edited for each in some]
        falls = 0
        with ThreadPoolExecutor(len(workers)) as pool:
            while not all(worker.is_done for worker in workers):
                assert room.token
                open_ways = [way for way in ways if not way.is_done]
                running = [pool.submit(worker.go_on) for worker in workers]
                wait(running, chance.uniform(0.05, 2))
                room.kill()
                for each in running:
                    each.result(timeout=60)
                falls += 1
                room.start_again()
                room.open_form()
                look(room, ways, edits)
                ask(open_ways)
        ask(ways)
        assert all(each.shown == each.names for each in edits)
        assert '"level":"error"' not in room.log()
        cut = sum(worker.cut for worker in workers)
        print(f"{falls} falls cut {cut} requests")
        assert cut > 0
