"""The site by keyboard alone, with scripts and without."""

import re

import pytest

from interface import label, said
from keyboard import focus_stops, tab_to
from page_kinds import kind

MODES = {"light": {}, "dark": {"scheme": "dark"}, "forced colours": {"scheme": "forced"}, "narrow": {"width": 320}}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "name", ["home", "catalogue", "catalogue, narrowed", "overview", "practice with claims", "page accessibility"]
)
def test_every_focus_is_seen_and_the_keyboard_is_never_caught(visit, name, mode):
    stops = focus_stops(visit(kind(name).address("en"), **MODES[mode]).page)
    assert len(stops) > 5
    faults = [stop["what"] for stop in stops if not stop["visible"] or stop["covered"]]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_reader_finds_a_practice_and_comes_back_by_keyboard(visit, scripts):
    reader = visit("/en", scripts=scripts)
    page = reader.page

    # The first stop skips to the content.
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text().strip() == said("en", "site.skip")
    content = skip.get_attribute("href")
    page.keyboard.press("Enter")
    assert page.url.endswith(content)

    search = page.get_by_role("main").locator("input[name=q]")
    tab_to(page, search)
    page.keyboard.type("peer support")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/practices\?q=peer\+support$"))
    found = result_count(page)
    assert found > 2

    other = page.get_by_role("checkbox", name=re.compile("^" + re.escape(label("type", "other", "en"))))
    if not other.is_visible():
        tab_to(page, page.locator("summary", has_text=said("en", "catalogue.filters")))
        page.keyboard.press("Enter")
    tab_to(page, other)
    page.keyboard.press("Space")
    if scripts:
        page.wait_for_function("() => document.querySelectorAll('.chips li').length === 2")
    else:
        tab_to(page, page.get_by_role("button", name=said("en", "catalogue.apply")))
        page.keyboard.press("Enter")
    page.wait_for_url(re.compile("type=other"))
    assert 0 < result_count(page) < found
    narrowed = reader.path

    result = page.get_by_role("main").get_by_role("link", name="Hearing Voices Network").first
    tab_to(page, result)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/en/practices/hearing-voices-network$"))
    assert page.get_by_role("heading", level=1).inner_text() == "Hearing Voices Network"

    back = page.get_by_role(
        "link", name=re.compile(f"{said('en', 'practice.back')}|{said('en', 'practice.backToList')}")
    ).first
    tab_to(page, back)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/practices(\?.*)?$"))
    page.wait_for_load_state()
    assert reader.path == (narrowed if scripts else "/en/practices")
    assert not reader.faults


def result_count(page):
    """The number in the sentence that says how many practices were found."""
    sentence = page.get_by_role("main").get_by_role("status").inner_text()
    return int(re.search(r"\d+", sentence).group())
