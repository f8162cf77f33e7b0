"""Practices that a reader brings together: side by side and on a list, with scripts and without."""

import re

from collection import records
from interface import said

SLUGS = ["safewards", "six-core-strategies", "trieste-model", "respite-houses", "hugarafl"]
IDS = [records()[slug].fields["id"] for slug in SLUGS]


def query(*ids):
    return "&".join(f"id={each}" for each in ids)


def listed(page):
    return [link.get_attribute("href").split("/")[-1] for link in page.locator(".listed h2 a").all()]


def test_list_is_made_moved_and_emptied_without_scripts(visit):
    reader = visit(f"/en/practices/{SLUGS[0]}", scripts=False)
    page = reader.page
    page.get_by_role("link", name=said("en", "gather.list")).click()
    page.wait_for_url(re.compile(rf"/en/list\?id={IDS[0]}&since=\d+$"))
    page.get_by_label(said("en", "gather.add")).select_option(IDS[1])
    page.get_by_role("button", name=said("en", "gather.addButton"), exact=True).click()
    assert listed(page) == SLUGS[:2]
    page.get_by_role("link", name=said("en", "list.down")).click()
    assert listed(page) == [SLUGS[1], SLUGS[0]]
    page.get_by_role("link", name=said("en", "list.compare")).click()
    assert page.get_by_role("columnheader").count() >= 2
    page.go_back()
    for _ in range(2):
        page.get_by_role("link", name=said("en", "gather.remove")).first.click()
    assert reader.path == "/en/list"
    assert page.get_by_text(said("en", "list.empty")).is_visible()


def test_script_gathers_without_leaving_the_catalogue_and_remembers_on_the_device(visit):
    reader = visit("/en/practices")
    page = reader.page
    add = page.locator("[data-gather=list]")
    chosen = [add.nth(0).get_attribute("data-id"), add.nth(2).get_attribute("data-id")]
    add.nth(0).click()
    add.nth(2).click()
    assert reader.path == "/en/practices"
    assert add.nth(2).inner_text().startswith(said("en", "gather.listed"))
    assert said("en", "gather.listed") in page.locator("#tools-status").inner_text()
    page.reload()
    add.nth(0).click()
    page.wait_for_url(re.compile("/en/list"))
    assert re.findall(r"id=([^&]+)", reader.path) == chosen
    page.get_by_role("link", name=said("en", "gather.remove")).first.click()
    reader.open("/en/list")
    page.get_by_role("link", name=said("en", "list.open")).click()
    assert re.findall(r"id=([^&]+)", reader.path) == chosen[1:]
    assert not reader.context.cookies() and not reader.faults


def test_list_of_somebody_else_leaves_ones_own_alone(visit):
    reader = visit(f"/en/practices/{SLUGS[0]}")
    page = reader.page
    page.locator("[data-gather=list]").click()
    reader.open(f"/en/list?{query(*IDS[1:4])}&since=1")
    page.get_by_role("link", name=said("en", "gather.remove")).first.click()
    page.get_by_role("link", name=said("en", "list.open")).click()
    assert listed(page) == [SLUGS[0]]
    reader.open(f"/en/list?{query(*IDS[1:4])}&since=1")
    page.get_by_role("button", name=said("en", "list.keep")).click()
    reader.open("/en/list")
    page.get_by_role("link", name=said("en", "list.open")).click()
    assert listed(page) == SLUGS[1:4]


def test_comparison_marks_rows_that_differ_in_words(visit):
    page = visit(f"/en/compare?{query(*IDS[:2])}", scripts=False).page
    marked = page.locator("tbody.differing")
    assert marked.count() == page.get_by_text(said("en", "compare.differs"), exact=True).count() > 3
    for row in page.locator("tbody.alike").all()[1:]:
        first, second = (sorted(cell.locator("bdi").all_inner_texts()) for cell in row.locator("td").all())
        assert first == second
    assert said("en", "compare.note") in page.get_by_role("main").inner_text()


def test_comparison_of_more_than_fit_names_those_left_out(visit):
    page = visit(f"/en/compare?{query(*IDS)}&id=nobody").page
    assert page.get_by_role("columnheader").filter(has=page.locator("a.column-title")).count() == 4
    note = page.get_by_role("note").filter(has_text=said("en", "compare.tooMany"))
    assert records()[SLUGS[4]].title("en") in note.inner_text()
    assert page.get_by_text("id = nobody").is_visible()


def test_comparison_scrolls_within_its_region_on_a_small_screen(visit):
    reader = visit(f"/de/compare?{query(*IDS[:4])}", width=320)
    assert not reader.sideways_faults()
    region = reader.page.get_by_role("region", name=said("de", "compare.region"))
    region.focus()
    reader.page.keyboard.press("End")
    for _ in range(12):
        reader.page.keyboard.press("ArrowRight")
    reader.page.wait_for_function("e => e.scrollLeft > 0", arg=region.element_handle())


def test_document_cites_only_what_its_one_list_of_references_holds(visit):
    page = visit(f"/en/list?{query(*IDS[:4])}&view=whole", scripts=False).page
    assert page.locator("ol.references").count() == 1
    broken = page.evaluate(
        """() => [...document.querySelectorAll('main a[href^="#"]')].map(a => a.hash.slice(1))
            .filter(id => !document.getElementById(id))"""
    )
    assert not broken
    for slug in SLUGS[:4]:
        assert page.get_by_role("heading", level=2, name=records()[slug].title("en")).count() == 1
    addresses = [link.get_attribute("href") for link in page.locator("ol.references a").all()]
    assert len(addresses) == len(set(addresses))


def test_address_of_the_list_is_on_the_page(visit, site):
    page = visit(f"/en/list?{query(*IDS[:2])}&since=1").page
    assert f"{site.url}/en/list?{query(*IDS[:2])}&since=1" in page.locator(".share").inner_text()
