"""What the server said it kept is there after it fell over."""

import random
import threading
import time
from http.client import HTTPException

from forms import form, place, words
from program import compendium
from room import ANSWERS, REPORT


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


class Sender(threading.Thread):
    """Hands in one submission after another, and notes what the server said was kept."""

    def __init__(self, room, number, stop):
        super().__init__()
        self.room, self.number, self.stop = room, number, stop
        self.saved = []  # (link, what was answered to be there)
        self.failures = []
        self.done = 0

    def run(self):
        while not self.stop.is_set() and self.done < 15:
            try:
                self.one(f"Number {self.number}-{self.done}")
                self.done += 1
            except (OSError, HTTPException):
                time.sleep(0.05)  # the server is down; what was not answered may or may not be there
            except AssertionError as error:
                self.failures.append(str(error))
                return

    def one(self, title):
        client = self.room.client()
        try:
            link = self.room.begin(client)
        except AssertionError as error:
            raise OSError("The form is from before the fall.") from error
        self.saved.append((link, None))
        for section, given in (ANSWERS | {"practice": ANSWERS["practice"] | {"name": title}}).items():
            assert client.press(f"{link}/answers/{section}", "save", **given).status == 200
            if section == "practice":
                self.saved.append((link, title))
        assert place(client.press(f"{link}/check", "hand-in")) == link
        self.saved.append((link, "Submission"))


def test_what_was_answered_is_there_after_falls(room):
    chance = random.Random(16)
    stop = threading.Event()
    assert room.token
    senders = [Sender(room, number, stop) for number in range(4)]
    for sender in senders:
        sender.start()
    for _ in range(3):
        time.sleep(chance.uniform(0.3, 2.5))
        token = room.token
        room.kill()
        room.server.__enter__()
        room._token = None
        assert room.token != token
    for sender in senders:
        sender.join(timeout=120)
        assert not sender.is_alive()
    stop.set()
    assert [failure for sender in senders for failure in sender.failures] == []
    assert sum(sender.done for sender in senders) == 60
    reader = room.client()
    numbers = []
    for link, said in (each for sender in senders for each in sender.saved):
        page = reader.get(link if said == "Submission" else f"{link}/answers/practice")
        assert page.status == 200, link
        assert said is None or said in page.text, (link, said)
        if said == "Submission":
            numbers.append(words(page).split("Submission ", 1)[1].split()[0])
    assert len(numbers) == len(set(numbers)) >= 60, "each has a number of its own"
    compendium("verify", "--data", room.data)
