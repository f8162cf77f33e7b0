"""Every kind of page, in every language, colour scheme and width."""

import pytest

from html_document import HTMLDocument
from page_kinds import page_kinds
from sweep import combinations


def pytest_generate_tests(metafunc):
    if "kind" in metafunc.fixturenames:
        every = combinations(metafunc.config.getoption("--full"))
        metafunc.parametrize("kind, language, scheme, width", every, ids=["-".join(map(str, each)) for each in every])


def test_page_is_accessible_fits_and_stays_on_the_site(sweep, kind, language, scheme, width):
    seen = sweep.see(kind, language, scheme, width)
    assert seen.status == kind.status
    assert seen.language == language
    assert not seen.faults, "\n".join([kind.address(language), *seen.faults])


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


LANDMARKS = ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search")


def test_page_has_at_most_eight_landmarks(visit):
    reader = visit("/en")
    for kind in page_kinds():
        reader.open(kind.address("en"))
        counts = {role: reader.page.get_by_role(role).count() for role in LANDMARKS}
        assert counts["main"] == counts["banner"] == 1, kind
        assert sum(counts.values()) <= 8, f"{kind}: {counts}"
