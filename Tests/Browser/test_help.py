"""Help in a crisis: who needs it finds a number, without scripts and on paper too."""

import io

import pytest
from pypdf import PdfReader

from collection import LANGUAGES
from interface import said

CRISIS = "/about/crisis"


@pytest.mark.parametrize("width", [375, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_in_a_crisis_reaches_a_number_in_two_steps(visit, language, width):
    page = visit(f"/{language}", width=width, scripts=False).page
    page.locator(f'a[href="/{language}{CRISIS}"]:visible').first.click()
    number = page.locator('main a[href="tel:112"]').first
    assert number.is_visible()
    assert number.bounding_box()["y"] < 900, "the number is not on the first screen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_leads_to_help(visit, language):
    for rest in ["/practices", "/map", "/countries/GB", "/evidence", "/nothing/here"]:
        assert visit(f"/{language}{rest}").page.locator(f'a[href="/{language}{CRISIS}"]').count() > 0, rest


@pytest.mark.parametrize("code, number", [("GB", "999"), ("FR", "3114"), ("EE", "116123"), ("UA", "103")])
def test_a_country_is_opened_by_its_name_without_scripts(visit, code, number):
    page = visit("/en" + CRISIS, width=375, scripts=False).page
    country = page.locator(f"#help-{code}")
    assert not country.locator(f'a[href="tel:{number}"]').is_visible()
    country.locator("summary").click()
    assert country.locator(f'a[href="tel:{number}"]').is_visible()
    assert "We have not called this number" in country.inner_text()


def test_urgent_steps_carry_no_citation_marks(visit):
    page = visit("/en" + CRISIS).page
    first = page.locator(".prose").first
    assert first.locator('a[href^="#ref-"]').count() == 0
    assert page.locator("#references").is_visible()


def test_no_number_is_called_that_is_said_not_to_be_checked(visit):
    page = visit("/en" + CRISIS).page
    for code in ["BA", "NO", "CH", "TR"]:
        country = page.locator(f"#help-{code}")
        assert said("en", "help.noEmergency") in country.text_content()
        assert country.locator('a[href^="tel:"]').count() == 0


def test_a_countrys_page_shows_its_lines(visit):
    page = visit("/en/countries/GB").page
    assert page.locator('section a[href="tel:116123"]').is_visible()
    assert page.locator(".facts").get_by_text("1949", exact=True).is_visible()


def test_prints_on_a_few_pages_with_every_number(visit):
    page = visit("/en" + CRISIS).page
    document = PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = "\n".join(sheet.extract_text() for sheet in document.pages)
    assert len(document.pages) <= 6, len(document.pages)
    for number in ["112", "999", "116 123", "3114", "09 2525 0111", "1717"]:
        assert number in text, number
