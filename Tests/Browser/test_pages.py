"""Every kind of page, in every language, colour scheme and width."""

from itertools import product

import pytest

from collection import LANGUAGES
from html_document import HTMLDocument
from page_kinds import page_kinds
from pairwise import pairwise

SCHEMES = ("light", "dark", "forced")
WIDTHS = (320, 1440)


def pytest_generate_tests(metafunc):
    if "kind" in metafunc.fixturenames:
        choose = product if metafunc.config.getoption("--full") else pairwise
        combinations = list(choose(page_kinds(), LANGUAGES, SCHEMES, WIDTHS))
        metafunc.parametrize(
            "kind, language, scheme, width", combinations, ids=["-".join(map(str, each)) for each in combinations]
        )


def test_page_is_accessible_fits_and_stays_on_the_site(visit, kind, language, scheme, width):
    reader = visit(kind.address(language), scheme=scheme, width=width)
    assert reader.status == kind.status
    assert reader.page.locator("html").get_attribute("lang") == language
    faults = reader.accessibility_faults() + reader.sideways_faults() + reader.faults
    assert not faults, "\n".join([kind.address(language), *faults])


@pytest.mark.parametrize("address", ["/en", "/en/practices", "/en/about/terms"])
def test_page_fits_at_768_pixels(visit, address):
    assert not visit(address, width=768).sideways_faults()


@pytest.mark.parametrize("language", ["en", "el"])
def test_page_weighs_under_100_kilobytes_in_all(site, language):
    def weight(address):
        return len(site.get(address, {"Accept-Encoding": "br"}).body)

    for kind in page_kinds():
        document = HTMLDocument.parse(site.get(kind.address(language)).text)
        loaded = {address for address in document.addresses if address.startswith("/assets/")}
        parts = [weight(address) for address in {kind.address(language), *loaded}]
        assert len(parts) > 2, kind
        assert sum(parts) < 100_000, f"{kind}: {sum(parts)}"
