"""Text size and print, on every page."""

import io

import pytest
from pypdf import PdfReader

from interface import said
from page_kinds import kind

PRACTICE = kind("practice with claims")
FONT_SIZE = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
PAGES = ["home", "catalogue", "practice with claims", "page terms", "not found"]


def open_tools(page):
    page.locator("#tools:not([open]) > summary").click()


def press(page, key):
    if not page.locator("#tools[open]").count():
        open_tools(page)
    page.get_by_role("button", name=said("en", key)).click()


@pytest.mark.parametrize("name", PAGES)
def test_text_grows_and_shrinks(visit, name):
    page = visit(kind(name).address("en")).page
    usual = page.evaluate(FONT_SIZE)
    press(page, "tools.larger")
    assert page.evaluate(FONT_SIZE) > usual * 1.05
    press(page, "tools.smaller")
    assert page.evaluate(FONT_SIZE) == pytest.approx(usual)
    press(page, "tools.smaller")
    assert page.evaluate(FONT_SIZE) < usual


def test_text_size_is_remembered_on_the_device(visit):
    reader = visit(PRACTICE.address("en"))
    usual = reader.page.evaluate(FONT_SIZE)
    press(reader.page, "tools.larger")
    larger = reader.page.evaluate(FONT_SIZE)
    reader.page.reload()
    assert reader.page.evaluate(FONT_SIZE) == larger > usual
    elsewhere = kind("page terms").address("fr")
    reader.open(elsewhere)
    usual_elsewhere = visit(elsewhere).page.evaluate(FONT_SIZE)
    assert reader.page.evaluate(FONT_SIZE) / usual_elsewhere == pytest.approx(larger / usual)
    assert not reader.context.cookies()


def test_buttons_that_need_scripts_are_absent_without_them(visit):
    page = visit(PRACTICE.address("en"), scripts=False).page
    for key in ["tools.smaller", "tools.larger", "tools.print"]:
        assert not page.get_by_role("button", name=said("en", key)).is_visible(), key


@pytest.mark.parametrize("name", PAGES)
def test_print_button_prints(visit, name):
    reader = visit(kind(name).address("en"))
    reader.page.evaluate("() => { window.print = () => { document.title = 'printed' } }")
    press(reader.page, "tools.print")
    assert reader.page.title() == "printed"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_holds_the_content_and_no_navigation(visit, scheme):
    page = visit(PRACTICE.address("en"), scheme=scheme).page
    heading = page.get_by_role("heading", level=1).inner_text()
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation").filter(visible=True).count()
    assert not page.get_by_role("search").filter(visible=True).count()
    assert not page.get_by_role("button").filter(visible=True).count()
    ink = page.evaluate(
        "() => getComputedStyle(document.querySelector('main p')).color.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert max(ink) < 100, f"text prints in rgb{tuple(ink)}"
    printed = " ".join(
        " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages).split()
    )
    assert heading in printed
    # What stands at the end of the page is there, too, and with it everything between.
    assert said("en", "references.title") in printed
    for key in ["site.skip", "tools.larger", "footer.report"]:
        assert said("en", key) not in printed, key
