"""The evidence map: seen at once on a phone, in words beneath, and on three sheets of paper."""

import io

import pytest
from pypdf import PdfReader

from collection import LANGUAGES

# A word that is wider than its place is cut over two lines: each has a rectangle of its own.
BROKEN_WORDS = """() => {
    const broken = [], range = document.createRange()
    const cells = [...document.querySelectorAll('.evidence-map th, .evidence-map td, .dots dt')]
    // On a narrow screen the heads of columns are there for a screen reader alone.
    for (const cell of cells.filter(cell => cell.closest('tr, div').clientWidth > 9)) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            for (const word of text.data.matchAll(/[\\p{L}]+/gu)) {
                range.setStart(text, word.index)
                range.setEnd(text, word.index + word[0].length)
                const lines = new Set([...range.getClientRects()].map(e => Math.round(e.top)))
                if (lines.size > 1) broken.push(word[0])
            }
        }
    }
    return broken
}"""


@pytest.mark.parametrize("width", [375, 1440])
@pytest.mark.parametrize("language", ["en", "de", "el"])
def test_every_group_shows_dots_and_opens_its_statements_in_whole_words(visit, language, width):
    reader = visit(f"/{language}/evidence", width=width, scripts=True)
    page = reader.page
    assert page.locator(".dots .dot").count() > 100
    assert all(dot.bounding_box()["width"] >= 24 for dot in page.locator(".dots .dot").all()[:20])
    group = page.locator(".evidence-group").first
    assert not group.locator("table").is_visible()
    group.locator("summary").click()
    assert group.locator("table").is_visible()
    page.evaluate("() => document.querySelectorAll('.evidence-group').forEach(e => e.open = true)")
    assert not page.evaluate(BROKEN_WORDS)
    assert not reader.sideways_faults()
    assert not reader.accessibility_faults()


def test_a_dot_leads_to_its_statement(visit):
    page = visit("/en/evidence").page
    dot = page.locator(".dots .dot").first
    title = dot.get_attribute("title")
    dot.click()
    assert page.locator("h1").inner_text() in title or title.split(":")[0] in page.title()
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_prints_on_three_pages_with_the_names_of_practices(visit, language):
    page = visit(f"/{language}/evidence").page
    document = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(document.pages) <= 3, len(document.pages)
    assert "Safewards" in "".join(sheet.extract_text() for sheet in document.pages)


def test_the_catalogue_is_narrowed_by_what_was_looked_at(visit):
    page = visit("/en/practices?outcome=forced-medication").page
    assert page.locator(".result").count() > 0
