"""The inbox and its filters, who sees to a submission, what may be the same, and the figures of the desk."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from desk import enter
from forms import form, place, words
from room import ANSWERS, CALL
from visit import Visit

OMBUD = {
    "name": "Programm der persönlichen Ombudspersonen",
    "summary": "Persönliche Ombudspersonen handeln für niemanden sonst.",
    "countries[0]": "SE",
}
INBOX = re.compile(r'<li><a href="/en/desk/submissions/\w+">([^<]*)<')


def hand_in(room, **practice):
    return room.hand_in(room.client(), {**ANSWERS, "practice": ANSWERS["practice"] | practice})


def titles(editor, query):
    page = editor.get(f"/en/desk?{query}" if query else "/en/desk")
    assert page.status == 200, query
    return [re.sub(r"^\w+ · ", "", title) for title in INBOX.findall(page.text)]


@pytest.fixture(scope="module")
def filled(room, editor):
    hand_in(room, **OMBUD)
    hand_in(room, name="A garden for everybody", **{"countries[0]": "MT"})
    return editor


def test_the_inbox_is_narrowed_by_an_address_that_can_be_shared(room, filled):
    assert {"A garden for everybody", OMBUD["name"]} <= set(titles(filled, ""))
    assert titles(filled, "country=SE") == [OMBUD["name"]]
    assert titles(filled, "words=GARDEN+everybody&state=received&kind=practice") == ["A garden for everybody"]
    assert titles(filled, f"call={CALL}&language=en&country=MT") == ["A garden for everybody"]
    assert titles(filled, "older=7") == []
    assert "Show everything" in words(filled.get("/en/desk?older=7"))
    colleague = room.member("colleague@example.org")
    assert titles(colleague, "country=SE") == titles(filled, "country=SE")
    page = filled.get("/en/desk?country=SE&words=ombud")
    assert '<option value="SE" selected>' in page.text and 'value="ombud"' in page.text


@pytest.mark.parametrize("query", ["state=draft", "whose=../x", "after=9.%00", "words=" + "a" * 500, "%ff=%ff", "x"])
def test_hostile_filters_are_answered(filled, query):
    assert filled.get(f"/en/desk?{query}").status == 200


def test_a_submission_is_seen_to_by_somebody_whom_its_submitter_never_sees(room, filled):
    link = hand_in(room, name="Seen to")
    page = room.in_inbox(filled, "Seen to")
    options = re.findall(r'<option value="([\w-]+)"[^>]*>Ada Example \(me\)', filled.get(page).text)
    assert len(options) == 1
    place(filled.press(page, "assign", handler=options[0]))
    assert titles(filled, "whose=mine") == ["Seen to"]
    assert "seen to by: Ada Example" in words(filled.get("/en/desk?whose=mine"))
    assert "Ada" not in room.client().get(link).text
    assert filled.press(page, "assign", handler="a-nobody-here").status == 404
    place(filled.press(page, "assign", handler=""))
    assert "Seen to" in titles(filled, "whose=nobody") and titles(filled, "whose=mine") == []


def test_what_may_be_the_same_is_offered_and_merged_into_without_an_id(room, filled):
    page = room.in_inbox(filled, OMBUD["name"])
    text = filled.get(page).text
    assert "same title" in text and "/en/practices/personal-ombud" in text
    assert 'value="personal-ombud"' in text
    assert place(filled.press(page, "accept", acceptance="The same.", into="personal-ombud")).endswith(
        "/records/personal-ombud"
    )
    garden = room.in_inbox(filled, "A garden for everybody")
    assert "Nothing similar" in words(filled.get(garden))
    made = place(filled.press(garden, "accept", acceptance="A new one.", record=""))
    assert made == "/en/desk/records/a-garden-for-everybody"
    hand_in(room, name="A garden for everybody", **{"countries[0]": "MT"})
    again = room.in_inbox(filled, "A garden for everybody")
    made = place(filled.press(again, "accept", acceptance="Another one.", record=""))
    assert made == "/en/desk/records/a-garden-for-everybody-2"
    assert filled.press(again, "accept", acceptance="x", into="No Key").status == 422


def test_the_figures_name_nobody_and_open_to_the_desk_alone(room, filled):
    page = filled.get("/en/desk/figures")
    assert page.status == 200
    assert page.text.count("<caption>") >= 5 and "style=" not in page.text
    assert "46" not in words(room.client().get("/en/desk/figures"))
    assert room.client().get("/en/desk/figures").status == 401
    assert "claire@example.org" not in page.text and "Ada Example" not in page.text
    rows = re.findall(r'<tr><th scope="row">([^<]*)</th><td>([^<]*)</td><td>(\d+)</td><td>(\d+)</td></tr>', page.text)
    assert len(rows) == 46
    assert ("Malta", "only submissions", "0", "2") in rows
    assert next(row for row in rows if row[0] == "Sweden")[1] == "a published practice"


def test_the_inbox_is_narrowed_without_scripts(room, filled, browser):
    visit = Visit(browser, room.server, width=375, scripts=False)
    enter(visit, room.data, email="narrow@example.org")
    visit.open("/en/desk")
    visit.page.click("summary:has-text('Narrow down')")
    visit.page.select_option("select[name=state]", "received")
    visit.page.fill("input[name=words]", "a")
    visit.page.click("main form button.act")
    asked = parse_qs(urlsplit(visit.page.url).query)
    assert asked["state"] == ["received"] and asked["words"] == ["a"]


def test_the_pages_are_easy_to_use(room, filled, browser):
    visit = Visit(browser, room.server, width=375)
    enter(visit, room.data, email="wide@example.org")
    for width in (375, 1280):
        visit.show_as("light", width)
        for path in ("/en/desk", "/el/desk?older=90", "/de/desk?words=a", "/en/desk/figures", "/de/desk/figures"):
            visit.open(path)
            assert visit.accessibility_faults() + visit.sideways_faults() == [], path


def test_the_page_of_a_submission_is_easy_to_use(room, filled, browser):
    hand_in(room, name="Personal Ombud Programme", **{"countries[0]": "SE"})
    path = room.in_inbox(filled, "Personal Ombud Programme")
    visit = Visit(browser, room.server)
    enter(visit, room.data, email="reader@example.org")
    visit.open(path)
    visit.page.click("summary:has-text('Accept')")
    assert visit.page.get_by_label("Seen to by").count() == 1
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    assert "token" in form(filled.get(path), "assign")
