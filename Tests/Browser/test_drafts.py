"""What is typed into a record's form and not saved: a script keeps it, and it is offered again."""

import re

import pytest

from desk import enter
from forms import form, words
from visit import Visit

RECORD = "bochum-crisis-rooms"
COPY = f"/en/desk/records/{RECORD}"
SUMMARY = "textarea[name='summary.en']"


@pytest.fixture(scope="module")
def opened(room, editor):
    editor.press("/en/desk/records", "open", record=RECORD)
    return editor


@pytest.fixture
def writer(room, browser, opened, request):
    """An editor at a browser with scripts, who can close it and come back."""
    writer = Writer(room, browser, f"{request.node.name.replace('_', '-').strip('[]')[:40]}@example.org")
    yield writer
    assert writer.visit.faults == []
    writer.visit.close()


class Writer:
    def __init__(self, room, browser, address):
        self.room, self.browser = room, browser
        self.visit = Visit(browser, room.server, width=1280)
        enter(self.visit, room.data, address)

    @property
    def page(self):
        return self.visit.page

    def open(self):
        self.visit.open(COPY)

    def type(self, text):
        self.page.locator(SUMMARY).fill(text)

    def wait_until_kept(self):
        self.page.locator("[data-draft]", has_text="Draft kept at").wait_for(timeout=25_000)

    def come_back(self):
        """Closes the window and opens another one."""
        self.page.close()
        self.visit.page = self.visit.context.new_page()
        self.open()

    def take_up(self):
        self.page.click("button[value=take-up-draft]")

    @property
    def text(self):
        return self.page.locator(SUMMARY).input_value()


def test_what_was_typed_is_offered_after_the_browser_was_closed(room, writer, opened):
    before = form(opened.get(COPY), "save")["summary.en"]
    writer.open()
    writer.type("Typed and never saved.")
    writer.wait_until_kept()
    assert form(opened.get(COPY), "save")["summary.en"] == before, "it is nobody else's"
    assert 'value="take-up-draft"' not in opened.get(COPY).text
    writer.come_back()
    assert writer.text == before
    assert writer.page.locator("[data-draft]").count() == 0, "nothing is kept over what is offered"
    assert writer.visit.accessibility_faults() + writer.visit.sideways_faults() == []
    writer.take_up()
    assert writer.text == "Typed and never saved."
    assert "not saved yet" in writer.page.locator("main").inner_text()
    assert form(opened.get(COPY), "save")["summary.en"] == before
    writer.come_back()
    writer.take_up()
    writer.page.click("button[value=save]")
    assert form(opened.get(COPY), "save")["summary.en"] == "Typed and never saved."
    writer.come_back()
    assert writer.page.locator("button[value=take-up-draft]").count() == 0


def test_what_was_typed_last_is_kept_on_leaving(room, writer):
    writer.open()
    writer.type("Typed just before leaving.")
    writer.page.click("main nav a[href='/en/desk/records']")
    writer.open()
    writer.take_up()
    assert writer.text == "Typed just before leaving."
    writer.page.click("button[value=save]")
    writer.open()
    assert writer.page.locator("button[value=take-up-draft]").count() == 0, "saving keeps nothing after it"


def test_a_page_that_came_too_early_keeps_nothing_over_what_was_typed(room, writer):
    writer.open()
    other = writer.visit.context.new_page()
    other.goto(room.server.url + COPY)
    writer.type("Typed in the first window.")
    writer.wait_until_kept()
    other.locator(SUMMARY).fill("Typed in the second window.")
    other.locator("[data-draft]", has_text="The draft was not kept").wait_for(timeout=25_000)
    writer.visit.faults.clear()
    other.close()
    writer.come_back()
    writer.take_up()
    assert writer.text == "Typed in the first window."
    writer.page.click("button[value=save]")
    writer.open()
    assert writer.page.locator("button[value=take-up-draft]").count() == 0


def test_another_editors_change_meanwhile_is_brought_together(room, writer, opened):
    writer.open()
    writer.type("Mine, kept.")
    writer.wait_until_kept()
    page = opened.press(COPY, "save", **{"otherNames[0]": "A name of somebody else"})
    assert page.status == 200
    writer.come_back()
    writer.take_up()
    writer.page.click("button[value=save]")
    assert "both are in it" in writer.page.locator("main").inner_text()
    found = form(opened.get(COPY), "save")
    assert found["summary.en"] == "Mine, kept." and found["otherNames[0]"] == "A name of somebody else"
    writer.type("Mine again.")
    writer.wait_until_kept()
    opened.press(COPY, "save", **{"summary.en": "Theirs."})
    writer.come_back()
    writer.take_up()
    writer.page.click("button[value=save]")
    assert "Two of you changed the same fields" in writer.page.locator("h1").inner_text()
    assert {"Theirs.", "Mine again."} <= set(re.findall(r"Theirs\.|Mine again\.", writer.page.content()))


def test_saving_something_else_leaves_what_is_offered(room, writer, opened):
    writer.open()
    writer.type("To be chosen later.")
    writer.wait_until_kept()
    writer.come_back()
    writer.page.locator("input[name='otherNames[0]']").fill("Saved meanwhile")
    writer.page.click("button[value=save]")
    assert form(opened.get(COPY), "save")["otherNames[0]"] == "Saved meanwhile"
    writer.take_up()
    assert writer.text == "To be chosen later."
    writer.page.click("button[value=save]")
    found = form(opened.get(COPY), "save")
    assert found["summary.en"] == "To be chosen later." and found["otherNames[0]"] == "Saved meanwhile"


def test_nothing_is_kept_for_who_may_not(room, opened):
    found = form(opened.get(COPY), "save")
    sent = [*found.filled({"summary.en": "Forged."}), ("act", "keep")]
    assert room.client().post(COPY, sent).status == 401
    reviewer = room.account("reader-of-drafts@example.org", "researcher")
    room.sign_in(reviewer, "reader-of-drafts@example.org")
    assert reviewer.post(COPY, sent).status == 403
    forged = [(name, "x" if name == "token" else value) for name, value in sent]
    assert opened.post(COPY, forged).status == 422
    assert opened.post(COPY, sent, {"Origin": "https://elsewhere.example"}).status == 403
    assert 'value="take-up-draft"' not in opened.get(COPY).text
    assert opened.post(COPY, sent).status == 204
    assert 'value="take-up-draft"' in opened.get(COPY).text
    opened.press(COPY, "throw-away-draft")
    assert "Forged." not in words(opened.get(COPY))


def test_a_reader_is_told_when_nothing_is_kept(room, writer):
    writer.open()
    writer.page.context.clear_cookies()
    writer.type("Signed out meanwhile.")
    writer.page.locator("[data-draft]", has_text="The draft was not kept").wait_for(timeout=25_000)
    writer.visit.faults.clear()


def test_without_scripts_nothing_is_missing(room, browser, opened):
    visit = Visit(browser, room.server, width=375, scripts=False)
    enter(visit, room.data, "scriptless@example.org")
    visit.open(COPY)
    visit.page.locator(SUMMARY).fill("Saved by its button.")
    visit.page.click("button[value=save]")
    assert form(opened.get(COPY), "save")["summary.en"] == "Saved by its button."
    assert visit.page.locator("[data-draft]").inner_text() == ""
    visit.close()
