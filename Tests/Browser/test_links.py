"""Every link inside the site leads somewhere."""

from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree

from collection import LANGUAGES, content_pages, records
from page_kinds import kind

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_every_internal_link_answers_200_or_says_withdrawn(crawled):
    withdrawn = {kind("withdrawn").address(language) for language in LANGUAGES}
    broken = [
        f"{crawled.answers[address].status} {address} (linked from {source})"
        for (address, _), source in crawled.links.items()
        if crawled.answers[address].status != (410 if address in withdrawn else 200) and address != "/"
    ]
    assert not broken, "\n".join(broken)


def test_every_anchor_is_there(crawled):
    broken = [
        f"{address}#{anchor} (linked from {source})"
        for (address, anchor), source in crawled.links.items()
        if anchor and address in crawled.documents and anchor not in crawled.documents[address].identifiers
    ]
    assert not broken, "\n".join(broken)


def test_every_record_and_page_can_be_reached_in_every_language(crawled):
    expected = {
        f"/{language}{rest}"
        for language in LANGUAGES
        for rest in [
            "",
            "/practices",
            "/evidence",
            "/claims",
            *(f"/practices/{slug}" for slug in records()),
            *(f"/practices/{slug}.{file}" for slug in records() for file in ("json", "md")),
            *(f"/about/{slug}" for slug in content_pages()),
        ]
    }
    missing = sorted(expected - crawled.answers.keys())
    assert not missing, "\n".join(missing)


def test_every_page_has_one_heading_unique_anchors_its_language_and_nothing_inline(crawled):
    faults = []
    for address, document in crawled.documents.items():
        twice = [name for name, count in Counter(document.identifiers).items() if count > 1]
        language = address.split("/")[1].split("?")[0]
        for wrong, fault in [
            (document.headings != 1, f"{document.headings} h1"),
            (twice, f"anchors twice: {twice}"),
            (document.language != language, f"lang={document.language}"),
            (document.inline, f"inline: {document.inline[:3]}"),
            (not document.title.strip(), "no title"),
        ]:
            if wrong:
                faults.append(f"{address}: {fault}")
    assert not faults, "\n".join(faults)


def test_titles_of_pages_without_a_query_differ_within_a_language(crawled):
    pages = [(a.split("/")[1], d.title) for a, d in crawled.documents.items() if not urlsplit(a).query]
    twice = [page for page, count in Counter(pages).items() if count > 1]
    assert not twice, twice


def test_sitemap_lists_every_page_once_and_each_answers_200(site):
    answer = site.get("/sitemap.xml")
    assert answer.status == 200 and answer.media_type in ("application/xml", "text/xml")
    root = ElementTree.fromstring(answer.body)
    assert root.tag == f"{SITEMAP}urlset"
    locations = [entry.findtext(f"{SITEMAP}loc") for entry in root.iter(f"{SITEMAP}url")]
    assert len(locations) == len(set(locations))
    assert all(location.startswith(site.url + "/") for location in locations)
    paths = {location.removeprefix(site.url) for location in locations}
    for slug, record in records().items():
        assert f"/{record.original}/practices/{slug}" in paths
    assert {f"/{language}" for language in LANGUAGES} <= paths
    alternates = {link.get("href").removeprefix(site.url) for link in root.iter(f"{XHTML}link")}
    broken = [path for path in sorted(paths | alternates) if site.get(path).status != 200]
    assert not broken, broken


def test_robots_keeps_crawlers_out_of_filters_and_names_the_sitemap(site):
    lines = site.get("/robots.txt").text.splitlines()
    assert f"Sitemap: {site.url}/sitemap.xml" in lines
    assert any(line.startswith("Disallow:") and "?" in line for line in lines)
