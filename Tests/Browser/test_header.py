"""The header: one row on a wide screen, little on a phone, and everything in it works without scripts but the tools that cannot."""

import re

import pytest

from collection import LANGUAGES
from interface import said
from page_kinds import kind
from test_reading_tools import open_tools

HEIGHT = "() => document.querySelector('.site-header').getBoundingClientRect().height"


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_is_one_row_on_a_wide_screen_and_low_on_a_phone(visit, language):
    reader = visit(kind("page terms").address(language))
    assert reader.page.evaluate(HEIGHT) < 75
    reader.show_as("light", 375)
    assert reader.page.evaluate(HEIGHT) < 120
    assert not reader.sideways_faults()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_menu_of_a_phone_leads_on_and_help_stands_beside_it(visit, scripts):
    page = visit("/el/practices", width=375, scripts=scripts).page
    header = page.get_by_role("banner")
    assert header.locator(".urgent a").is_visible()
    evidence = header.get_by_role("link", name=said("el", "nav.evidence"))
    assert not evidence.is_visible()
    header.locator("summary", has_text=said("el", "nav.menu")).click()
    evidence.click()
    page.wait_for_url(re.compile("/el/evidence$"))
    header.locator("#tools > summary").click()
    page.get_by_role("link", name="Deutsch").click()
    page.wait_for_url(re.compile("/de/evidence$"))


def test_colours_are_chosen_and_remembered(visit):
    reader = visit("/en", scheme="light")
    page = reader.page
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    open_tools(page)
    page.get_by_role("button", name=said("en", "tools.colourDark")).click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark
    open_tools(page)
    device = page.get_by_role("button", name=said("en", "tools.colourDevice"))
    assert device.get_attribute("aria-pressed") == "false"
    device.click()
    assert page.evaluate(paper) == light and device.get_attribute("aria-pressed") == "true"
    assert not reader.context.cookies() and not reader.faults


def test_tools_close_by_escape_and_when_the_focus_goes_on(visit):
    page = visit("/en/about/terms").page
    tools = page.locator("#tools")
    open_tools(page)
    page.keyboard.press("Escape")
    assert not tools.evaluate("e => e.open")
    assert page.evaluate("() => document.activeElement.parentElement.id") == "tools"
    open_tools(page)
    page.get_by_role("button", name=said("en", "tools.copy")).focus()
    page.keyboard.press("Tab")
    assert not tools.evaluate("e => e.open")


def test_text_size_says_what_it_is_and_where_it_ends(visit):
    page = visit("/en/about/terms").page
    open_tools(page)
    larger = page.get_by_role("button", name=said("en", "tools.larger"))
    for _ in range(3):
        assert larger.get_attribute("aria-disabled") == "false"
        larger.click()
    assert larger.get_attribute("aria-disabled") == "true"
    assert page.locator("#tools-status").inner_text() == said("en", "tools.sizeNow").replace("{percent}", "155%")


def test_header_counts_what_is_gathered(visit):
    page = visit("/en/practices").page
    counter = page.locator("[data-count=list]")
    assert not counter.locator(".count").is_visible()
    add = page.locator("[data-gather=list]").first
    assert add.get_attribute("role") == "button"
    add.focus()
    page.keyboard.press("Space")
    assert "1" in counter.inner_text()
    page.goto(page.url.replace("/practices", "/map"))
    page.locator("[data-count=list] a").click()
    page.wait_for_url(re.compile(r"/en/list\?id="))


def test_way_to_hand_in_a_practice_says_what_is_asked_for(visit):
    page = visit("/en", scripts=False).page
    page.get_by_role("banner").get_by_role("link", name="Submit a practice").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Submit a practice"
