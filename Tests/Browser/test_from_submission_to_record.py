"""The whole way as four people: a contributor, an editor, two reviewers, and a reader at the end."""

import re
from urllib.parse import urlsplit

import pytest

from desk import enter, submit
from program import CONTENT, Server, compendium, wait_until
from visit import Visit

ANSWERS = {
    "name": "Maison de répit de Villeneuve",
    "summary": "Une maison ouverte jour et nuit, où des pairs accueillent sans contrainte.",
    "countries": "FR",
    "place": "Villeneuve",
    "contact-email": "claire@example.org",
    "publish": "true",
    "licence": "true",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    compendium("import", CONTENT, "--data", folder / "data")
    with Server(
        folder / "data", options=["--mail-folder", folder / "mails", "--mail-from", "desk@example.org"]
    ) as server:
        yield server


def see(visit):
    """No page of the way is hard to use."""
    assert visit.accessibility_faults() + visit.sideways_faults() == []


def made_link(visit):
    """The path of a private link that the desk was shown."""
    return urlsplit(visit.page.locator(".note code.long").first.inner_text()).path


def review(visit, link, comment=None):
    page = visit.page
    visit.open(link)
    assert page.locator("dl.record-text").count() == 0, "the text comes after what there is to declare"
    page.click("button[value=declare]")
    assert page.locator("dl.record-text").count() == 1
    see(visit)
    page.check("input[name=recommendation][value=approve]")
    page.click("button[value=review]")
    assert page.locator("form button[value=review]").count() == 1


def test_a_submission_becomes_a_reviewed_record(server, browser):
    contributor = Visit(browser, server, width=375, scripts=False)
    link = submit(contributor, "fr", ANSWERS)
    assert "31" in contributor.page.locator("h1").inner_text()

    editor = Visit(browser, server)
    enter(editor, server.data)
    see(editor)
    desk = editor.page
    editor.open("/en/desk")
    see(editor)
    desk.click("text=31 · Maison de répit")
    see(editor)
    desk.click("summary:has-text('Ask the submitter')")
    desk.fill("textarea[name=question]", "How many people stay there at a time?")
    desk.click("button[value=ask]")

    contributor.open(link)
    assert "How many people stay" in contributor.page.locator("main").inner_text()
    contributor.page.fill("textarea[name=text]", "Six personnes.")
    contributor.page.click("button[value=reply]")

    editor.open("/en/desk")
    desk.click("text=31 · Maison de répit")
    assert "Six personnes." in desk.locator("main").inner_text()
    desk.click("summary:has-text('Accept')")
    desk.fill("input[name=record]", "maison-de-repit")
    desk.fill("textarea[name=acceptance]", "It shows what peers can do.")
    desk.click("button[value=accept]")
    assert editor.path == "/en/desk/records/maison-de-repit"
    assert "Needed" not in desk.title()
    complete(editor)

    have_reviewed(browser, server, editor)
    editor.open("/en/desk/records/maison-de-repit")
    assert desk.locator("button[value=publish]").count() == 0, "the contributor has not confirmed it"
    desk.click("button[value=confirmation]")

    contributor.open(link)
    contributor.page.click("button[value=confirm]")
    editor.open("/en/desk/records/maison-de-repit")
    desk.click("button[value=publish]")
    assert editor.path == "/en/desk/records/maison-de-repit"
    see(editor)

    def is_told():
        contributor.open(link)
        return contributor.page.locator("main a[href='/fr/practices/maison-de-repit']").count() == 1

    wait_until(is_told, 20, "the contributor does not find the record")
    reader = Visit(browser, server)
    shown(reader, "/fr/practices/maison-de-repit", ANSWERS["name"])
    assert reader.page.locator("h1").inner_text() == ANSWERS["name"]
    reader.open("/fr/practices/maison-de-repit/history")
    assert "lived experience" in reader.page.locator("main").inner_text()

    editor.open("/en/desk/records")
    desk.fill("input[name=record]", "maison-de-repit")
    desk.click("button[value=open]")
    desk.fill("textarea[name='summary.fr']", "Une maison ouverte jour et nuit, tenue par des pairs.")
    desk.click("button[value=save]")
    assert desk.locator("button[value=publish]").count() == 0, "a changed text is reviewed anew"
    have_reviewed(browser, server, editor)
    editor.open("/en/desk/records/maison-de-repit")
    desk.fill("input[name=note]", "A shorter summary.")
    desk.click("button[value=publish]")
    shown(reader, "/fr/practices/maison-de-repit/history", "A shorter summary.")
    assert reader.page.locator("a[href$='/revisions/2']").count() >= 1

    editor.open("/en/desk/records")
    desk.fill("input[name=record]", "maison-de-repit")
    desk.click("button[value=open]")
    desk.click("summary:has-text('Take this record back')")
    desk.fill("textarea[name=withdrawal]", "It has closed.")
    desk.click("button[value=withdraw]")
    shown(reader, "/fr/practices/maison-de-repit", "It has closed.")
    assert reader.status == 410
    for visit in (contributor, editor, reader):
        assert visit.faults == []
        visit.close()


def shown(reader, address, text):
    """Opens a page once it says what was published: within two seconds."""
    site = reader.site
    wait_until(lambda: text in site.get(address).text, 2, lambda: f"{address} does not say “{text}”")
    reader.open(address)


def have_reviewed(browser, server, editor):
    """Two reviewers approve by links that the editor passes on, one of them with lived experience."""
    desk = editor.page
    for role in ("lived-experience", "researcher"):
        desk.click("summary:has-text('Ask for a review')")
        desk.check(f"input[name=capacity][value={role}]")
        desk.click("button[value=invite]")
        reviewer = Visit(browser, server)
        review(reviewer, made_link(editor))
        reviewer.close()


def complete(editor):
    """Gives the record what answers cannot: how much of the source could be read."""
    desk = editor.page
    desk.check("input[name=completeness][value=whole]")
    for topic in ("peer-support", "crisis-houses"):
        desk.check(f"input[name=topics][value={topic}]")
    desk.click("button[value=save]")
    faults = desk.locator(".fault-summary").all_inner_texts()
    assert faults == [], faults
    needs = desk.locator("#publishing li").all_inner_texts()
    assert not any(re.search(r"field", need) for need in needs), needs
