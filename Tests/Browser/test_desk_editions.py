"""Editions that editors make at the desk, with a foreword that readers see within two seconds."""

import re
import time

import pytest

from desk import PASSWORD, enter
from forms import form, place, words
from test_people import let_time_pass
from visit import Visit

DESK = "/en/desk/editions"
READERS = "/en/editions"


def make(client, name, **typed):
    fields = {f"foreword.{key}": text for key, text in typed.items() if key != "date"}
    if "date" in typed:
        fields["date"] = typed["date"]
    page = form(client.get(DESK), "make")
    return client.post(page.action, [*page.filled({"name": name} | fields), ("act", "make")])


def seen(room, path, text):
    """Whether readers have it within two seconds."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        page = room.client().get(path)
        if text in page.text:
            return page
        time.sleep(0.05)
    raise AssertionError(f"“{text}” is not on {path} after two seconds")


def test_an_edition_is_made_and_read(room, editor):
    assert "There is no edition yet" in words(editor.get(DESK))
    assert place(make(editor, "The  first", en="A *year* of <b>work</b>.", fr="Un an de travail.")) == DESK
    english = seen(room, READERS, "The first")
    assert "<em>year</em>" in english.text and "<b>work</b>" not in english.text
    french = room.client().get("/fr/editions").text
    assert "Un an de travail." in french and "language-mark" not in french
    german = room.client().get("/de/editions").text
    assert 'class="prose" lang="en"' in german and 'class="language-mark">Englisch<' in german
    assert room.client().get("/en/editions/1/practices").status == 200
    desk = editor.get(DESK)
    assert 'href="/en/editions#edition-1"' in desk.text
    assert "No practice and no page has changed" in words(desk)


def test_what_changed_since_is_listed(room, editor):
    opened = editor.press("/en/desk/records", "open", record="safewards")
    place(editor.press(place(opened), "withdraw", withdrawal="It is no longer so."))
    line = "Safewards"
    end = time.monotonic() + 2
    while line not in words(editor.get(DESK)) and time.monotonic() < end:
        time.sleep(0.05)
    assert re.search(r"Safewards\s+Withdrawn", words(editor.get(DESK)))
    assert place(make(editor, "The second")) == DESK
    assert line not in words(editor.get(DESK)).split("Make an edition")[0]


@pytest.mark.parametrize(
    "name, typed, said",
    [
        ("", {}, "Please fill this in"),
        ("The first", {}, "There is an edition of this name"),
        ("Later", {"date": "2999-01-01"}, "still to come"),
        ("Once", {"date": "2026-02"}, "Give a whole day"),
        ("Never", {"date": "2026-02-30"}, "2026 has no"),
        pytest.param("Long " * 60, {}, "too long", id="long"),
        ("Turned \u202e", {}, "turns the direction of writing"),
        ("Bell", {"en": "a\x07"}, "control character"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_kept(editor, name, typed, said):
    before = editor.get(READERS).text
    page = make(editor, name, fr="Reste ici.", **typed)
    assert page.status == 422 and said in words(page), words(page)
    assert 'class="fault-summary"' in page.text and "Reste ici." in page.text
    assert editor.get(READERS).text == before


def test_the_password_is_asked_for_and_what_was_typed_is_done(room, editor):
    let_time_pass(room)
    asked = make(editor, "With a password", it="Un anno.")
    assert asked.status == 401 and "With a password" not in editor.get(READERS).text
    done = editor.press(asked, "confirm-password", password=PASSWORD, code=editor.recovery.pop())
    assert place(done) == DESK
    page = seen(room, "/en/editions", "With a password")
    assert 'lang="it"' in page.text, "the first language that has a foreword is its original"


def test_an_expired_form_comes_back_filled(editor):
    page = editor.post(DESK, {"token": "old", "act": "make", "name": "Typed", "foreword.en": "Kept."})
    assert page.status == 422 and form(page, "make")["name"] == "Typed" and "Kept." in page.text


def test_nobody_else_makes_one(room, editor):
    reviewer = room.account("reviewer@example.org", "researcher")
    assert room.sign_in(reviewer, "reviewer@example.org").status == 303
    token = form(reviewer.get("/en/desk/account"), "sign-out")["token"]
    for client, status in ((reviewer, 403), (room.client(), 401)):
        assert client.get(DESK).status == status
        sent = {"token": token, "act": "make", "name": "Mine", "date": "2026-01-01"}
        assert client.post(DESK, sent).status == status
    assert "Mine" not in room.client().get(READERS).text
    assert place(make(editor, "Somebody’s")) == DESK


@pytest.mark.parametrize("language, width", [("en", 375), ("fr", 1280), ("el", 375)])
def test_the_pages_are_easy_to_use(room, browser, language, width):
    visit = Visit(browser, room.server, width=width)
    enter(visit, room.data, f"axe-{language}@example.org", "editor")
    visit.open(f"/{language}/desk/editions")
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.page.fill("input[name=name]", "")
    visit.page.click("button[value=make]")
    assert visit.page.locator(".fault-summary a").count() == 1
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.open(f"/{language}/editions")
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.close()
