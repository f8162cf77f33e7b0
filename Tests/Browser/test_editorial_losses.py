"""What was typed is never lost: an ended session, an old token, two editors, a server that falls over."""

import random
import threading
import time
from http.client import HTTPException

import pytest

from forms import form, place, words
from program import compendium
from room import ANSWERS, CALL, COMPLETE, Room
from visit import Visit


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with Room(tmp_path_factory.mktemp("losses")) as room:
        yield room


@pytest.fixture(scope="module")
def editors(room):
    return [room.member(f"{name}@example.org") for name in ("first", "second")]


def handed_in(room, title):
    client = room.client()
    return client, room.hand_in(client, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": title}})


def end_session(client):
    cookies = dict(client.cookies)
    client.press("/en/desk/account", "sign-out")
    client.cookies = cookies


def test_a_record_comes_back_after_signing_in_again(room, editors):
    editor, other = editors
    handed_in(room, "Ended")
    copy = room.accept(editor, "Ended", "ended")
    page = editor.get(copy)
    end_session(editor)
    other.press(copy, "save", **{"places[0]": "Saved meanwhile"})
    asked = editor.press(page, "save", **{"title.en": "Typed before it ended", "topics": ["peer-support"]})
    assert asked.status == 401
    wrong = editor.press(asked, "sign-in", email=editor.email, password="wrong")
    assert wrong.status == 422
    back = room.sign_in_on(editor, wrong)
    assert back.status == 200
    assert form(back, "save")["title.en"] == "Typed before it ended"
    assert editor.press(back, "save").status == 200
    kept = form(editor.get(copy), "save")
    assert kept["title.en"] == "Typed before it ended"
    assert kept["places[0]"] == "Saved meanwhile", "what somebody else saved meanwhile"


def test_a_row_more_does_not_hide_what_another_saved(room, editors):
    editor, other = editors
    handed_in(room, "Rows")
    copy = room.accept(editor, "Rows", "rows")
    page = editor.get(copy)
    other.press(copy, "save", **{"title.en": "Named by the other"})
    found = form(page, "save")
    more = editor.post(copy, [*found.items, ("change", "add:limits")])
    editor.press(more, "save", **{"places[0]": "Placed by the one"})
    kept = form(editor.get(copy), "save")
    assert (kept["title.en"], kept["places[0]"]) == ("Named by the other", "Placed by the one")


def test_a_question_comes_back_after_signing_in_again(room, editors):
    editor = editors[0]
    contributor, link = handed_in(room, "Questioned")
    desk = room.in_inbox(editor, "Questioned")
    page = editor.get(desk)
    end_session(editor)
    asked = editor.press(page, "ask", question="Typed before it ended?")
    assert asked.status == 401
    back = room.sign_in_on(editor, asked)
    assert form(back, "ask")["question"] == "Typed before it ended?"
    place(editor.press(back, "ask"))
    assert "Typed before it ended?" in words(contributor.get(link))


def test_no_password_is_carried_into_a_page(room):
    visitor = room.client()
    sent = {"act": "password", "old": "my old password", "new": "my new password", "token": room.token}
    for path in ("/en/desk/account", "/en/desk", "/en/desk/records"):
        page = visitor.post(path, sent)
        assert page.status == 401
        assert "my old password" not in page.text
        assert "my new password" not in page.text


def test_a_message_that_is_too_long_comes_back(room, editors):
    contributor, link = handed_in(room, "Long")
    text = "a long word " * 1_000
    page = contributor.press(link, "reply", text=text)
    assert page.status == 422
    assert form(page, "reply")["text"] == text
    desk = room.in_inbox(editors[0], "Long")
    page = editors[0].press(desk, "ask", question=text)
    assert page.status == 422
    assert form(page, "ask")["question"] == text


def test_machines_are_told_from_people(room):
    visitor = room.client()
    path = "/en/report/bochum-crisis-rooms"
    sent = {"text": "A mistake", "token": room.token}
    trapped = visitor.post(path, sent | {"website": "https://spam.example"})
    quick = visitor.press(path, "report", text="A mistake")
    for page in (trapped, quick):
        assert page.status == 422
        assert form(page, "report")["text"] == "A mistake"
    assert visitor.press("/en/submit", "begin").status == 422
    for address, items in ((path, sent), ("/en/submit", {"call": CALL, "token": room.token, "act": "begin"})):
        answers = [visitor.post(address, items) for _ in range(11)]
        assert [answer.status for answer in answers] == [303] * 10 + [429]
        assert 0 < int(answers[-1].headers["Retry-After"]) <= 3_600


def test_nothing_of_the_desk_fails(room, editors):
    """What cannot be done is said, and is no failure of the server."""
    editor = editors[0]
    contributor, link = handed_in(room, "Withdrawn later")
    copy = room.accept(editor, "Withdrawn later", "withdrawn-later")
    contributor.press(link, "withdraw")
    assert editor.press(copy, "confirmation").status == 409
    for record in ("about", "bochum-crisis-rooms", "x" * 200, "practices"):
        handed_in(room, f"Into {record[:9]}")
        answer = editor.press(
            room.in_inbox(editor, f"Into {record[:9]}"), "accept", record=record, acceptance="It fits."
        )
        assert answer.status in (303, 409, 422), (record, answer.status)
        assert editor.press("/en/desk/records", "open", record=record).status < 500
    assert '"level":"error"' not in room.log()


def test_no_record_takes_the_address_of_another(room, editors):
    editor = editors[0]
    contributor, link = handed_in(room, "Squatter")
    copy = room.accept(editor, "Squatter", "squatter")
    page = editor.press(copy, "save", slug="bochum-crisis-rooms", **COMPLETE)
    assert page.status == 200
    for capacity in ("lived-experience", "researcher"):
        review = room.invite(editor, copy, capacity)
        reviewer = room.approve(review)
    editor.press(copy, "confirmation")
    place(contributor.press(link, "confirm"))
    page = editor.get(copy)
    assert 'value="publish"' not in page.text
    assert "One field" in words(page) or "field" in words(page)
    before = room.server.get("/en/practices/bochum-crisis-rooms").text
    sent = {"act": "publish", "token": form(page, "save")["token"], "seen": room.fingerprint(reviewer.get(review))}
    assert editor.post(copy, sent).status == 409
    assert room.server.get("/en/practices/bochum-crisis-rooms").text == before


def test_two_editors_of_one_record_lose_nothing(room, editors, browser):
    handed_in(room, "Shared")
    copy = room.accept(editors[0], "Shared", "shared")
    visits = []
    for editor in editors:
        visit = Visit(browser, room.server)
        cookies = [{"name": name, "value": value, "url": room.server.url} for name, value in editor.cookies.items()]
        visit.context.add_cookies(cookies)
        visit.open(copy)
        visits.append(visit)
    first, second = visits
    title = "[name='title.en']"
    for visit, words_typed in ((first, "As the first has it"), (second, "As the second has it")):
        visit.page.fill(title, words_typed)
    second.page.fill("[name='places[0]']", "Where only the second was")
    first.page.click("button[value=save]")
    second.page.click("button[value=save]")
    shown = second.page.locator("main").inner_text()
    for text in ("Shared", "As the first has it", "As the second has it"):
        assert text in shown
    # Another window of the second says something else before it was chosen.
    second.page.reload()
    assert "As the second has it" in second.page.locator("main").inner_text()
    assert second.accessibility_faults() == []
    second.page.check("input[value=mine]")
    second.page.click("button[value=choose]")
    first.open(copy)
    assert first.page.input_value(title) == "As the second has it"
    assert first.page.input_value("[name='places[0]']") == "Where only the second was"
    for visit in visits:
        assert [fault for fault in visit.faults if "409" not in fault] == []
        visit.close()


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
    page = visitor.get("/en/report/bochum-crisis-rooms")
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
