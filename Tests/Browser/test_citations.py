"""The files for citation programs, read by programs that are not ours."""

import io
import json
import warnings

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    RemoveEnclosingMiddleware,
    SeparateCoAuthors,
    SplitNameParts,
)
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from collection import copy_of_content, records, write_record
from page_kinds import kind
from program import Server, compendium

#: What the formats would take for a command, a name's end or a record's end.
HOSTILE = '100 % {braces} \\cmd_x & $5 #1 ~a ^b "quoted"; and more, others ER  - *end*'


def file_of(site, slug, ending, language="en"):
    answer = site.get(f"/{language}/practices/{slug}.{ending}")
    assert answer.status == 200
    return answer


def names(reference):
    return [author.get("literal") or author["family"] for author in reference.get("author") or []]


def expected(record):
    return {reference["key"]: reference for reference in record.fields.get("references") or []}


def own_name(slug, record):
    """What the record itself is called among its references."""
    return slug if slug not in expected(record) else f"{slug}-record-itself"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site with one record whose reference attacks the formats."""
    folder = tmp_path_factory.mktemp("citations")
    content = copy_of_content(folder)
    reference = {
        "key": "attack",
        "type": "article-journal",
        "author": [{"family": "Müller, and Söhne", "given": "J"}, {"literal": HOSTILE}],
        "issued": "2018-02-14",
        "title": HOSTILE,
        "container": HOSTILE,
        "pages": "184-188",
        "url": "https://example.org/a_b%20c?x=1&y={2}",
        "note": "First line\nER  - \nTY  - BOOK",
    }
    fields = kind("short practice").record.fields | {"id": "hostile", "slug": "hostile", "title": {"en": HOSTILE}}
    fields["references"] = [*(fields.get("references") or []), reference]
    write_record(content, fields)
    compendium("import", content, "--data", folder / "data")
    with Server(folder / "data") as server:
        yield server


def test_bibtex_holds_every_reference_and_the_record(site):
    for slug, record in records().items():
        answer = file_of(site, slug, "bib")
        assert answer.media_type == "application/x-bibtex"
        library = bibtexparser.parse_string(answer.text)
        assert not library.failed_blocks, (slug, library.failed_blocks)
        assert set(library.entries_dict) == {own_name(slug, record), *expected(record)}
        own = library.entries_dict[own_name(slug, record)].fields_dict
        assert own["url"].value == f"{site.url}/en/practices/{slug}" and own["version"].value


def test_ris_holds_every_reference_and_the_record(site):
    for slug, record in records().items():
        answer = file_of(site, slug, "ris")
        assert answer.media_type == "application/x-research-info-systems"
        entries = {entry["id"]: entry for entry in rispy.loads(answer.text)}
        assert set(entries) == {own_name(slug, record), *expected(record)}
        assert not [entry for entry in entries.values() if "unknown_tag" in entry]
        for key, reference in expected(record).items():
            entry = entries[key]
            assert len(entry.get("authors", [])) == len(names(reference)), (slug, key)
            # A source without a title bears the name of what holds it, as programs list sources by title.
            title = reference.get("title") or reference.get("container") or ""
            assert entry.get("title", "") == " ".join(title.split())
            if reference.get("doi"):
                assert entry["doi"] == reference["doi"]


def test_csl_json_is_cited_by_a_style(site):
    for slug, record in records().items():
        answer = file_of(site, slug, "csl.json")
        assert answer.media_type == "application/vnd.citationstyles.csl+json"
        items = json.loads(answer.text)
        assert {item["id"] for item in items} == {own_name(slug, record), *expected(record)}
        printed = bibliography(items)
        for key, reference in expected(record).items():
            if reference.get("title"):
                assert reference["title"].split()[0].casefold() in printed.casefold(), (slug, key)


def bibliography(items):
    """As the style that citeproc-py brings prints it."""
    with warnings.catch_warnings():
        # Kinds of sources and variables that it does not know, it says so of; what is malformed raises.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        printed = CitationStylesBibliography(style, source, formatter.plain)
        printed.register(Citation([CitationItem(item["id"]) for item in items]))
        return "\n".join(map(str, printed.bibliography()))


def test_bibtex_keeps_hostile_texts_whole(hostile):
    layers = [RemoveEnclosingMiddleware(), SeparateCoAuthors(), SplitNameParts()]
    library = bibtexparser.parse_string(file_of(hostile, "hostile", "bib").text, parse_stack=layers)
    assert not library.failed_blocks
    fields = library.entries_dict["attack"].fields_dict
    assert len(fields["author"].value) == 2
    assert fields["author"].value[0].first == ["J"]
    assert fields["url"].value == "https://example.org/a_b%20c?x=1&y=%7B2%7D"
    assert fields["pages"].value == "184--188"
    decoded = bibtexparser.parse_string(
        file_of(hostile, "hostile", "bib").text, append_middleware=[LatexDecodingMiddleware()]
    )
    title = decoded.entries_dict["attack"].fields_dict["journal"].value
    # The decoder knows no commands for braces and takes the circumflex for a letter of its own.
    assert " ".join(title.split()) == " ".join(HOSTILE.split()).replace("{", "").replace("}", "").replace("^", "\u02c6")


def test_ris_keeps_hostile_texts_in_their_lines(hostile):
    text = file_of(hostile, "hostile", "ris").body.decode()
    assert all(line == "" or line[2:6] == "  - " for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    entries = {entry["id"]: entry for entry in rispy.load(io.StringIO(text, newline=""))}
    attack = entries["attack"]
    assert attack["title"] == " ".join(HOSTILE.split())
    assert (attack["start_page"], attack["end_page"], attack["year"]) == ("184", "188", "2018")
    assert "*" not in attack["authors"][1]


def test_csl_json_keeps_hostile_texts_whole(hostile):
    items = {item["id"]: item for item in json.loads(file_of(hostile, "hostile", "csl.json").text)}
    assert items["attack"]["title"] == HOSTILE
    assert items["attack"]["issued"] == {"date-parts": [[2018, 2, 14]]}
    assert items["hostile"]["title"] == HOSTILE
    assert "braces" in bibliography(list(items.values()))


def test_page_leads_to_the_files(visit, site):
    page = visit(kind("practice with claims").address("fr"), scripts=False).page
    slug = kind("practice with claims").record.slug
    cite = page.locator("#cite")
    assert f"{site.url}/fr/practices/{slug}" in cite.inner_text()
    for ending in ("bib", "ris", "csl.json"):
        assert cite.locator(f"a[href='/fr/practices/{slug}.{ending}']").count() == 1
