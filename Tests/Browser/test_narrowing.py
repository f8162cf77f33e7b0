"""With scripts, the catalogue narrows in place."""

import re

import pytest

from interface import label, said
from test_keyboard import result_count

#: Every value of every filter with its count, and what is said to have been found.
STATE = """() => [
    ...[...document.querySelectorAll('[data-facet] li')].map(li => [li.textContent, li.className, li.querySelector('input').checked]),
    document.querySelector('.found').textContent, document.title, document.querySelector('h1').textContent,
    document.querySelector('.languages').innerHTML, document.querySelector('.filters > summary').textContent,
]"""


@pytest.fixture
def catalogue(visit):
    """The catalogue, in which a mark tells whether the page was loaded anew."""

    def open_catalogue(address="/en/practices", **options):
        reader = visit(address, **options)
        reader.page.evaluate("() => { window.stayed = true }")
        return reader

    return open_catalogue


def box(page, facet, key, language="en"):
    name = re.compile("^" + re.escape(label(facet, key, language)))
    return page.locator(f"[data-facet={facet}]").get_by_role("checkbox", name=name)


def stop_clock(page):
    """Lets time pass only where a test says so, however long the machine takes to type."""
    page.clock.install(time=0)
    page.clock.pause_at(1_000)


def stayed(page):
    return page.evaluate("() => window.stayed === true")


def test_choices_narrow_in_place_and_say_what_a_fresh_page_says(catalogue, visit):
    reader = catalogue()
    page = reader.page
    before = result_count(page)
    box(page, "type", "hospital").check()
    page.wait_for_url(re.compile(r"\?type=hospital$"))
    page.wait_for_function("n => !document.querySelector('#total').textContent.startsWith(n)", arg=str(before))
    narrowed = result_count(page)
    assert 0 < narrowed < before
    page.get_by_label("Norway").check()
    page.wait_for_function("n => !document.querySelector('#total').textContent.startsWith(n)", arg=str(narrowed))
    assert stayed(page) and not reader.faults
    assert page.evaluate("() => document.activeElement.value") == "NO"
    fresh = visit(reader.path).page
    assert page.evaluate(STATE) == fresh.evaluate(STATE)
    assert page.get_by_role("status").filter(has_text=re.compile(r"\d")).count() == 1


def test_back_and_forward_lead_through_the_choices(catalogue):
    page = catalogue().page
    box(page, "type", "hospital").check()
    page.wait_for_url(re.compile(r"\?type=hospital$"))
    box(page, "type", "community").check()
    page.wait_for_url(re.compile("type=community"))
    page.go_back()
    page.wait_for_url(re.compile(r"\?type=hospital$"))
    page.wait_for_function("() => !document.querySelector('[value=community]').checked")
    page.wait_for_function("() => document.activeElement !== document.body")
    page.go_back()
    page.wait_for_function("() => !document.querySelector('[value=hospital]').checked")
    assert page.locator(".chips").count() == 0
    page.go_forward()
    page.wait_for_function("() => document.querySelector('[value=hospital]').checked")
    assert stayed(page)


def test_answer_that_was_overtaken_is_dropped(catalogue):
    reader = catalogue()
    page = reader.page
    held = []
    page.route(re.compile(r"\?type=hospital$"), lambda route: held.append(route))
    box(page, "type", "hospital").check()
    page.wait_for_url(re.compile(r"\?type=hospital$"))
    box(page, "type", "community").check()
    page.wait_for_function("() => document.querySelectorAll('.chips li').length === 2")
    for each in held:
        each.continue_()
    box(page, "type", "hospital").uncheck()
    page.wait_for_function("() => document.querySelectorAll('.chips li').length === 1")
    assert box(page, "type", "community").is_checked() and not box(page, "type", "hospital").is_checked()
    assert reader.path == "/en/practices?type=community" and stayed(page)


def test_answer_that_fails_is_left_to_the_browser(catalogue):
    page = catalogue().page
    page.route(re.compile(r"\?type=hospital$"), lambda route: route.abort(), times=1)
    box(page, "type", "hospital").check()
    page.wait_for_function("() => window.stayed !== true && document.querySelectorAll('.chips li').length === 1")


def test_words_find_while_they_are_typed(catalogue):
    reader = catalogue()
    page = reader.page
    words = page.get_by_role("main").locator("input[name=q]")
    words.press_sequentially("peer supp", delay=20)
    page.wait_for_url(re.compile(r"\?q=peer\+supp$"))
    page.wait_for_function("() => document.querySelector('h1').textContent.includes('peer supp')")
    assert words.input_value() == "peer supp" and stayed(page)
    page.go_back()
    page.wait_for_function("() => !document.querySelector('h1').textContent.includes('peer')")
    assert words.input_value() == "" and reader.path == "/en/practices"


def test_order_that_is_chosen_while_one_types_is_that_of_the_new_words(catalogue):
    page = catalogue("/en/practices?q=hospital").page
    stop_clock(page)
    words = page.get_by_role("main").locator("input[name=q]")
    words.press("End")
    words.press_sequentially("s")
    page.locator(".sorts a").nth(1).evaluate("link => link.click()")
    page.wait_for_url(re.compile(r"\?q=hospitals&sort=title$"))
    page.clock.run_for(1_000)
    page.wait_for_function("() => document.querySelectorAll('.sorts a')[1].ariaCurrent === 'true'")
    assert words.input_value() == "hospitals" and stayed(page)
    assert page.url.endswith("?q=hospitals&sort=title")


def test_choice_while_one_types_is_one_step(catalogue):
    page = catalogue().page
    stop_clock(page)
    page.get_by_role("main").locator("input[name=q]").press_sequentially("peer")
    box(page, "type", "community").evaluate("box => box.click()")
    page.wait_for_url(re.compile(r"\?q=peer&type=community$"))
    page.clock.run_for(1_000)
    page.go_back()
    page.wait_for_url(re.compile(r"/en/practices$"))


@pytest.mark.parametrize("query", ["W" * 380, "xqzzyv " + "w" * 40])
def test_words_of_any_length_stay_on_a_small_screen(visit, query):
    reader = visit(f"/en/practices?q={query}", width=320)
    assert not reader.sideways_faults()


def test_nothing_found_offers_what_finds_something_with_one_thing_left_out(visit):
    for query, expected in [
        ("q=xqzzyv&country=FR", ["/en/practices?country=FR"]),
    ]:
        page = visit(f"/en/practices?{query}", scripts=False).page
        links = [link.get_attribute("href") for link in page.locator(".nothing li a").all()]
        assert links == expected, query
        for link in links:
            found = visit(link, scripts=False).page
            assert found.locator(".result").count() and not found.locator(".nothing").count(), link
    # A word that nothing holds takes nothing from what has the others: each result says what it lacks.
    page = visit("/en/practices?q=peer+xqzzyv", scripts=False).page
    assert page.locator(".result").count() and "xqzzyv" in page.locator(".result .missing").first.inner_text()
    for alone in ["xqzzyv", '"peer xqzzyv"']:
        assert visit(f"/en/practices?q={alone}", scripts=False).page.locator(".nothing li").count() == 0


def test_overviews_are_something_found(visit):
    page = visit("/en/practices?q=joint+crisis+plan").page
    kinds = page.locator(".results .result .kicker").all_inner_texts()
    assert any(kind.startswith(said("en", "practice.overview")) for kind in kinds)
    assert page.locator(".nothing").count() == 0


@pytest.mark.parametrize("language", ["en", "el"])
def test_panel_on_a_small_screen_says_what_it_would_show_and_closes(catalogue, language):
    reader = catalogue(f"/{language}/practices", width=320)
    page = reader.page
    page.locator(".filters > summary").click()
    box(page, "type", "hospital", language).check()
    page.wait_for_function("() => document.querySelectorAll('.chips li').length === 1")
    assert "1" in page.locator(".filters > summary").inner_text()
    show = page.locator(".filter-actions button")
    assert str(result_count(page)) in show.inner_text()
    show.click()
    assert not page.locator(".filters").evaluate("e => e.open")
    assert page.evaluate("() => document.activeElement.id") == "total"
    assert stayed(page) and not reader.sideways_faults()


def test_chip_that_is_taken_off_leaves_the_focus_at_what_was_found(catalogue):
    page = catalogue("/en/practices?type=hospital&stage=crisis").page
    page.locator(".chips a").first.click()
    page.wait_for_function("() => document.querySelectorAll('.chips li').length === 1")
    page.wait_for_function("() => document.activeElement.id === 'total'")
    page.locator(".chips .reset").click()
    page.wait_for_url(re.compile("/en/practices$"))
    assert stayed(page) and said("en", "catalogue.title") == page.locator("h1").inner_text()


def test_way_back_from_a_practice_leads_to_the_narrowed_list(catalogue):
    page = catalogue().page
    box(page, "type", "hospital").check()
    page.wait_for_function("() => document.querySelectorAll('.chips li').length === 1")
    page.locator(".result h2 a").first.click()
    page.locator("#back").click()
    page.wait_for_url(re.compile(r"/en/practices\?type=hospital$"))
    assert box(page, "type", "hospital").is_checked()
