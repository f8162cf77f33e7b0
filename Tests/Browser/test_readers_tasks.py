"""What readers come for, walked step by step: each step is one thing that a person types, chooses or follows."""

import re

from interface import said


class Walk:
    """Counts the steps of a reader who begins on the home page."""

    def __init__(self, reader):
        self.page = reader.page
        self.reader = reader
        self.steps = 0

    def search(self, words):
        self.steps += 1
        box = self.page.get_by_role("searchbox").or_(self.page.get_by_role("combobox")).first
        box.fill(words)
        box.press("Enter")
        self.page.wait_for_url(re.compile(r"/practices\?q="))

    def follow(self, link):
        self.steps += 1
        link.first.click()

    def result(self, slug):
        self.follow(self.page.locator(f'.results a[href$="/practices/{slug}"]'))
        self.page.wait_for_url(re.compile(f"/practices/{slug}"))


def walk(visit, language="en"):
    return Walk(visit(f"/{language}", scripts=False))


def glance(page, key, language="en"):
    return page.locator(".glance > div").filter(has=page.get_by_text(said(language, f"glance.{key}"), exact=True))


def test_ward_manager_finds_how_to_start_what_it_costs_and_whom_to_ask(visit):
    for words, slug in [
        ("safewards acute ward", "safewards"),
        ("high and intensive care", "high-and-intensive-care-units"),
    ]:
        ward = walk(visit)
        ward.search(words)
        ward.result(slug)
        assert glance(ward.page, "coercion").locator(".direction").count() == 1
        ward.follow(glance(ward.page, "start").get_by_role("link", name=said("en", "field.practice.gettingStarted")))
        assert ward.page.locator("#gettingStarted h3").count() > 0
        ward.follow(ward.page.locator('.glance a[href="#costs"]'))
        assert ward.page.locator("#costs .prose").count() > 0
        ward.follow(ward.page.locator('.glance a[href="#contacts"]'))
        assert ward.page.locator('#contacts a[href^="http"]').count() > 0
        assert ward.steps <= 5


def test_voice_hearer_reaches_the_list_of_groups(visit):
    reader = walk(visit)
    reader.search("I hear voices")
    reader.result("hearing-voices-network")
    reader.follow(reader.page.locator('.glance a[href="#contacts"]'))
    assert reader.page.locator('#contacts a[href*="hearing-voices"]').count() > 0
    assert reader.steps <= 3


def test_lawyer_finds_what_stands_today_and_when_it_was_checked(visit):
    reader = walk(visit)
    reader.follow(reader.page.get_by_role("link", name=said("en", "claims.pageTitle")))
    stood = reader.page.locator("article, li").filter(has_text=re.compile(r"Checked: \d"))
    assert stood.count() > 0 and reader.steps <= 3


def test_official_prints_a_list_of_three_countries_that_says_so(visit):
    reader = visit("/el/practices?country=GR&country=IT&country=NO")
    reader.page.emulate_media(media="print")
    words = reader.page.locator("main").inner_text()
    assert all(name in words for name in ["Ελλάδα", "Ιταλία", "Νορβηγία"])
