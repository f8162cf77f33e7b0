"""While one types into a search field, words and titles are offered: a combobox with a list."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from collection import records
from interface import said
from keyboard import focus_stops

FIELD = "input[name=q]"


@pytest.fixture
def typing(visit):
    """A page with a text typed into its search field, once the list of offers for all of it is open."""

    def type_words(address, words, **options):
        reader = visit(address, **options)
        with reader.page.expect_response(lambda answer: asked(answer.url) == [words]):
            reader.page.locator(FIELD).press_sequentially(words, delay=10)
        reader.page.locator("[role=listbox]").wait_for()
        return reader

    return type_words


def asked(address):
    """The words that suggestions are asked for; none at another address."""
    parts = urlsplit(address)
    return parse_qs(parts.query).get("q") if parts.path.endswith("/suggestions") else None


def offers(page):
    return page.locator("[role=option]")


def active(page):
    """The text of the option that the field points at; null when it points at none."""
    return page.evaluate(
        """() => {
            const field = document.querySelector('input[name=q]'), id = field.getAttribute('aria-activedescendant')
            const chosen = [...document.querySelectorAll('[role=option][aria-selected=true]')]
            if (!id) return chosen.length ? 'selected without the field saying so' : null
            return chosen.length === 1 && chosen[0].id === id ? chosen[0].textContent : 'not one'
        }"""
    )


@pytest.mark.parametrize("address", ["/en", "/en/practices", "/en/map"])
def test_field_says_that_it_has_a_list_and_how_long_it_is(typing, address):
    reader = typing(address, "peer su")
    page = reader.page
    field = page.get_by_role("combobox", name=said("en", "search.label"))
    assert field.get_attribute("aria-expanded") == "true"
    assert page.get_by_role("listbox", name=said("en", "search.suggestions")).is_visible()
    assert field.get_attribute("aria-controls") == page.get_by_role("listbox").get_attribute("id")
    count = offers(page).count()
    assert 1 < count <= 9
    assert page.locator("#tools-status").inner_text() == f"{count} suggestions"
    assert offers(page).first.inner_text() == "peer support"
    assert not reader.accessibility_faults() + reader.sideways_faults() + reader.faults


def test_arrows_go_through_the_list_and_back_to_the_field(typing):
    page = typing("/en", "peer su").page
    texts = offers(page).all_text_contents()
    assert active(page) is None
    for text in texts:
        page.keyboard.press("ArrowDown")
        assert active(page) == text
    page.keyboard.press("ArrowDown")
    assert active(page) is None
    page.keyboard.press("ArrowUp")
    assert active(page) == texts[-1]
    page.keyboard.press("Home")
    assert active(page) is None
    assert page.evaluate("() => document.activeElement.selectionStart") == 0
    assert page.locator(FIELD).input_value() == "peer su"
    assert page.locator(":focus").get_attribute("name") == "q"


def test_escape_closes_the_list_and_keeps_the_text(typing):
    page = typing("/en", "peer su").page
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator("[role=listbox]").is_visible()
    field = page.locator(FIELD)
    assert field.get_attribute("aria-expanded") == "false" and field.input_value() == "peer su"
    assert active(page) is None and page.locator("#tools-status").inner_text() == ""
    page.keyboard.press("ArrowDown")
    page.locator("[role=listbox]").wait_for()


def test_words_that_are_chosen_are_looked_for(typing):
    page = typing("/en", "peer su").page
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/practices\?q=peer\+support$"))


def test_words_chosen_in_the_catalogue_narrow_it_in_place(typing):
    page = typing("/en/practices", "peer su").page
    page.evaluate("() => { window.stayed = true }")
    offers(page).first.click()
    page.wait_for_function("() => document.querySelector('h1').textContent.includes('peer support')")
    assert page.evaluate("() => window.stayed") and page.url.endswith("?q=peer+support")
    assert page.locator(":focus").get_attribute("name") == "q"
    assert not page.locator("[role=listbox]").is_visible()


def test_title_that_is_chosen_leads_to_its_practice(typing):
    page = typing("/fr", "médiat").page
    option = page.locator("[role=option][data-address]").first
    assert option.locator(".kicker").inner_text()
    option.click()
    page.wait_for_url(re.compile("/fr/practices/mediateur-de-sante-pairs$"))


def test_enter_without_a_choice_looks_for_what_was_typed(typing):
    page = typing("/en", "peer su").page
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/practices\?q=peer\+su$"))


def test_titles_are_in_the_readers_language_where_there_is_one(typing):
    page = typing("/el", "hearing").page
    title = page.locator("[role=option][data-address] bdi").first
    assert title.text_content() == records()["hearing-voices-network"].title("el")
    assert title.get_attribute("lang") is None


def test_answer_that_was_overtaken_is_dropped(visit):
    page = visit("/en").page
    held = []
    page.route(re.compile(r"/suggestions\?q=peer$"), lambda route: held.append(route))
    field = page.locator(FIELD)
    field.press_sequentially("peer")
    page.wait_for_timeout(400)
    assert held
    field.press_sequentially(" su")
    page.locator("[role=listbox]").wait_for()
    for each in held:
        each.continue_()
    page.wait_for_timeout(200)
    assert offers(page).first.inner_text() == "peer support"


def test_answer_after_the_reader_has_gone_on_opens_nothing(visit):
    page = visit("/en").page
    held = []
    page.route(re.compile(r"/suggestions"), lambda route: held.append(route))
    page.locator(FIELD).press_sequentially("peer")
    page.wait_for_timeout(400)
    page.keyboard.press("Tab")
    for each in held:
        each.continue_()
    page.wait_for_timeout(200)
    assert not page.locator("[role=listbox]").is_visible()


def test_nothing_is_offered_without_scripts_or_in_an_edition(visit):
    assert visit("/en", scripts=False).page.get_by_role("combobox").count() == 0
    assert visit("/en/editions/1/practices").page.get_by_role("combobox").count() == 0


@pytest.mark.parametrize(
    "options",
    [{"width": 320}, {"width": 320, "scheme": "dark"}, {"scheme": "forced"}],
    ids=["narrow", "dark", "forced"],
)
def test_list_fits_with_the_largest_text_and_from_right_to_left(typing, options):
    reader = typing("/de/practices", "peer", **options)
    page = reader.page
    page.evaluate("() => { document.documentElement.dataset.textSize = '3' }")
    page.keyboard.press("ArrowDown")
    for direction in ["ltr", "rtl"]:
        page.evaluate("direction => { document.dir = direction }", direction)
        assert not reader.sideways_faults() + reader.accessibility_faults()
        box, frame = page.locator("[role=listbox]").bounding_box(), page.locator(".search-field").bounding_box()
        assert abs(box["x"] - frame["x"]) < 2 and abs(box["width"] - frame["width"]) < 2
        outline = page.locator("[aria-selected]").evaluate("e => getComputedStyle(e).outlineStyle")
        assert outline == "solid"
        assert min(each.bounding_box()["height"] for each in offers(page).all()) >= 24


def test_list_goes_with_the_focus(typing):
    page = typing("/en", "peer su").page
    page.keyboard.press("Tab")
    assert not page.locator("[role=listbox]").is_visible()
    assert len(focus_stops(page)) > 5
