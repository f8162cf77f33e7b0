"""What becomes of a published record at the desk: undone, scheduled, corrected in its spelling, brought up to date."""

from datetime import UTC, datetime, timedelta

import pytest

from forms import form, place, words
from program import wait_until
from room import ANSWERS
from visit import Visit
from ways import Way

FORMAT = "%Y-%m-%dT%H:%M"


@pytest.fixture(scope="module")
def second(room):
    """Another editor."""
    return room.member("second@example.org")


def readers(room, record):
    return room.client().get(f"/fr/practices/{record}")


def published(room, editor, title):
    way = Way(room, title, editor)
    way.go_on()
    wait_until(lambda: readers(room, way.record).status == 200, 2, "readers do not see it within two seconds")
    return way


def summary(page, language="en"):
    return next(value for name, value in form(page, "save").items if name == f"summary.{language}")


def test_an_undone_publication_is_gone_for_readers_and_whole_at_the_desk(room, editor):
    way = published(room, editor, "A door that opens")
    page = editor.get(way.copy)
    assert "Published as revision 1" in words(page) and "person with lived experience: Publish it" in words(page)
    assert editor.press(page, "undo", reason=" ").status == 422
    assert place(editor.press(way.copy, "undo", reason="It was not yet time.")) == way.copy
    wait_until(lambda: readers(room, way.record).status == 410, 2, "readers see it still")
    assert "It was not yet time." in words(readers(room, way.record))
    assert "accepted" in words(way.contributor.get(way.link)).lower()
    # The reviews and the confirmation of this text hold: it can be published again at once.
    assert place(editor.press(way.copy, "publish")) == way.copy
    wait_until(lambda: readers(room, way.record).status == 200, 2, "readers do not see it")
    wait_until(
        lambda: any("not public for now" in letter["Subject"] for letter in room.letters()),
        40,
        "the contributor has no mail",
    )


def test_a_later_publication_gives_way_to_what_readers_saw_before(room, editor):
    way = published(room, editor, "A second text")
    before = words(readers(room, way.record))
    editor.press(way.copy, "open")
    assert editor.press(way.copy, "save", **{"summary.en": "Another summary altogether."}).status == 200
    for capacity in ("lived-experience", "researcher"):
        way.review(capacity)
    assert place(editor.press(way.copy, "publish")) == way.copy
    wait_until(lambda: "Another summary" in words(readers(room, way.record)), 2, "readers do not see the second text")
    editor.press(way.copy, "undo", reason="A slip.")
    wait_until(lambda: "Another summary" not in words(readers(room, way.record)), 2, "readers see the second text")
    assert ANSWERS["practice"]["summary"] in before and ANSWERS["practice"]["summary"] in words(
        readers(room, way.record)
    )
    assert summary(editor.get(way.copy)) == "Another summary altogether."


def test_what_was_thrown_away_is_taken_up_again(room, editor):
    way = Way(room, "Thrown away and back", editor)
    way.go_on(way.ask)
    assert place(editor.press(way.copy, "discard")) == way.copy
    page = editor.get(way.copy)
    assert "Thrown away" in words(page) and "Readers do not see this record." in words(page)
    assert "Thrown away and back" in words(editor.get("/en/desk/records"))
    assert place(editor.press(page, "take-up")) == way.copy
    way.go_on()
    wait_until(lambda: readers(room, way.record).status == 200, 2, "readers do not see it")


def test_a_spelling_needs_a_second_editor_and_no_review(room, editor, second):
    way = published(room, editor, "A word to correct")
    editor.press(way.copy, "open")
    text = ANSWERS["practice"]["summary"]
    wrong = text.replace("house", "hause")
    assert editor.press(way.copy, "save", **{"summary.en": text.replace("open", "closed")}).status == 200
    assert "spelling" not in words(second.get(way.copy)).lower(), "another word is no spelling"
    assert editor.press(way.copy, "save", **{"summary.en": wrong}).status == 200
    own = words(editor.get(way.copy))
    assert "Somebody else at the desk has to agree" in own and "hause" in own
    assert place(second.press(way.copy, "spelling")) == way.copy
    assert place(editor.press(way.copy, "publish")) == way.copy
    wait_until(lambda: wrong in words(readers(room, way.record)), 2, "readers do not see it")
    history = words(room.client().get(f"/en/practices/{way.record}/history"))
    assert "Spelling corrected; a second editor agreed." in history


def test_a_text_is_published_when_its_time_has_come(room, editor):
    way = Way(room, "On a Monday morning", editor)
    way.go_on(way.publish)
    past = (datetime.now(UTC) - timedelta(minutes=2)).strftime(FORMAT)
    for moment, fault in ((past, "ahead"), ("soon", "2027-01-31T09:00"), ("", "")):
        page = editor.press(way.copy, "schedule", moment=moment)
        assert page.status == 422 and fault in words(page)
    later = datetime.now(UTC) + timedelta(days=2)
    assert place(editor.press(way.copy, "schedule", moment=later.strftime(FORMAT))) == way.copy
    assert "published by itself" in words(editor.get(way.copy))
    assert place(editor.press(way.copy, "cancel-schedule")) == way.copy
    soon = datetime.now(UTC) + timedelta(seconds=61)
    kept = {"moment": soon.strftime(FORMAT), "later-note": "As announced."}
    assert place(editor.press(way.copy, "schedule", **kept)) == way.copy
    wait_until(lambda: readers(room, way.record).status == 200, 90, "it was not published")
    assert "As announced." in words(room.client().get(f"/en/practices/{way.record}/history"))


def test_what_somebody_typed_while_it_was_published_is_brought_together(room, editor, second):
    way = Way(room, "Typed too late", editor)
    way.go_on(way.publish)
    typed = second.get(way.copy)
    way.go_on()
    wait_until(lambda: readers(room, way.record).status == 200, 2, "readers do not see it")
    page = second.press(typed, "save", **{"summary.en": "What I was writing."})
    assert page.status == 409 and "What I was writing." in words(page)
    assert ANSWERS["practice"]["summary"] in words(page)


def test_its_pages_are_easy_to_use(room, editor, browser):
    way = published(room, editor, "Looked at")
    for width, scripts in ((1280, True), (375, False)):
        visit = Visit(browser, room.server, width=width, scripts=scripts)
        visit.context.add_cookies(
            [{"name": name, "value": value, "url": room.server.url} for name, value in editor.cookies.items()]
        )
        for path in (way.copy, "/en/desk/records"):
            visit.open(path)
            assert visit.status == 200
            assert (visit.accessibility_faults() if scripts else []) + visit.sideways_faults() == []
        visit.close()
