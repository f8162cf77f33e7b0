"""A slip of typing is understood: the catalogue says what it took the words for."""

import re

import pytest

from interface import said
from keyboard import tab_to

SLIP, MEANT = "medicaton", "medication"


def sentence(language):
    """What is said of a correction that is used."""
    return said(language, "catalogue.corrected").format(words=SLIP, correction=MEANT)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("language", ["en"])
def test_catalogue_says_what_it_took_the_words_for(visit, language, scripts):
    reader = visit(f"/{language}/practices?q=medicaton", scripts=scripts)
    page = reader.page
    status = page.get_by_role("main").get_by_role("status")
    assert sentence(language) in status.inner_text()
    assert page.locator(".result").count() > 0
    found = status.locator("strong").inner_text()
    tab_to(page, status.get_by_role("link", name=MEANT))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?q=medication$"))
    page.wait_for_function("() => !document.querySelector('.correction')")
    assert status.locator("strong").inner_text() == found
    if scripts:
        page.wait_for_function("() => document.activeElement.id === 'total'")


@pytest.mark.parametrize("width", [320, 1440])
def test_correction_is_told_with_the_count_while_one_types(visit, width):
    reader = visit("/en/practices", width=width)
    page = reader.page
    page.evaluate("() => { window.stayed = true }")
    page.locator("input[name=q]").press_sequentially(SLIP, delay=10)
    page.locator("[role=status] .correction").wait_for()
    status = page.get_by_role("main").get_by_role("status")
    assert re.match(r"\d+ practices?", status.inner_text())
    assert sentence("en") in status.inner_text()
    assert page.evaluate("() => window.stayed")
    assert not reader.accessibility_faults() + reader.sideways_faults() + reader.faults


def test_nothing_is_said_where_the_words_find_what_they_say(visit):
    for query in ["medication", "xqzzyv", ""]:
        assert visit(f"/en/practices?q={query}").page.locator(".correction").count() == 0
