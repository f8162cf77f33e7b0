"""References that are pasted at the desk: what is read of them, compared with what programs that are not ours read."""

import json
import re
from pathlib import Path

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, MonthIntMiddleware
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from collection import records
from desk import enter
from forms import form, words
from program import CONTENT, Server, compendium
from room import Room
from visit import Visit

CORPUS = Path(__file__).parent.parent / "ExchangeTests" / "Corpus"
RECORD = "bochum-crisis-rooms"
COPY = f"/en/desk/records/{RECORD}"

BIBTEX = """@article{Doe2019,
  author = {Doe, Jane and {Council of Europe}},
  title = {Rooms that {Nobody} has to leave},
  journal = {A Journal of Rooms}, year = 2019, pages = {1--9}, doi = {10.99999/rooms.1}
}"""
RIS = "TY  - BOOK\nAU  - Roe, Richard\nTI  - Rooms by night\nPB  - Night Press\nPY  - 2020\nER  - \n"
CSL = '[{"id": "poe", "type": "report", "title": "Rooms by day", "author": [{"literal": "Day House"}]}]'
BROKEN = BIBTEX.replace("Rooms that", "Walls that").replace("rooms.1", "walls.1") + "\n\n@book{b,\n  title {No sign}\n}"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with Room(tmp_path_factory.mktemp("pasted")) as room:
        yield room


@pytest.fixture(scope="module")
def editor(room):
    editor = room.member("ada@example.org")
    editor.press("/en/desk/records", "open", record=RECORD)
    return editor


def references(page):
    """The list of references as it stands in the form, by the text's fields."""
    found = {}
    for name, value in form(page, "paste").items:
        parts = re.fullmatch(r"references\[(\d+)\]\.(.+)", name)
        if parts and value:
            found.setdefault(int(parts[1]), {})[parts[2]] = value
    return [found[index] for index in sorted(found)]


def pasted(editor, text):
    """The page after a text was pasted into the copy as it is kept, and the references that came by it."""
    kept = references(editor.get(COPY))
    page = editor.press(COPY, "paste", paste=text)
    assert page.status == 200
    return page, references(page)[len(kept) :]


def authors(reference):
    """As (family, given) or (literal,)."""
    found = []
    while (start := f"author[{len(found)}].") and any(name.startswith(start) for name in reference):
        literal = reference.get(start + "literal")
        found.append((literal,) if literal else (reference[start + "family"], reference.get(start + "given", "")))
    return found


def plain(latex):
    text = LatexNodes2Text(math_mode="text").latex_to_text(latex)
    return " ".join(text.replace("\u00a0", " ").split())


def test_bibtex_is_read_as_pybtex_and_bibtexparser_read_it(editor):
    text = (CORPUS / "entries.bib").read_text("utf-8")
    ours = {reference["key"]: reference for reference in pasted(editor, text)[1]}
    theirs = parse_string(text, "bibtex").entries
    assert set(ours) == {key.lower() for key in theirs}
    for key, entry in theirs.items():
        mine = ours[key.lower()]
        people = []
        for person in entry.persons["author"]:
            family = plain(" ".join(person.prelast_names + person.last_names))
            given = ", ".join(
                filter(
                    None,
                    [plain(" ".join(person.first_names + person.middle_names)), plain(" ".join(person.lineage_names))],
                )
            )
            whole = str(person)
            is_body = not given and whole.startswith("{") and whole.endswith("}")
            people.append((plain(whole),) if is_body else (family, given))
        if people[-1] == ("others", ""):
            people.pop()
            assert mine["moreAuthors"] == "true"
        assert authors(mine) == people, key
        assert mine["title"] == plain(entry.fields["title"]), key
        for ours_name, names in (
            ("container", ("journal", "booktitle")),
            ("publisher", ("publisher", "institution", "school")),
        ):
            said = [plain(entry.fields[name]) for name in names if name in entry.fields]
            assert mine.get(ours_name, "") == "".join(said[:1]), (key, ours_name)
        assert mine["issued"][:4] == entry.fields["year"]
    layers = [MonthIntMiddleware(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text, append_middleware=layers)
    assert not library.failed_blocks
    for entry in library.entries:
        fields = {field.key.lower(): " ".join(str(field.value).split()) for field in entry.fields}
        mine = ours[entry.key.lower()]
        for name, ours_name in (("volume", "volume"), ("number", "issue"), ("doi", "doi"), ("note", "note")):
            assert mine.get(ours_name, "") == fields.get(name, ""), (entry.key, name)
        assert mine.get("pages", "") == re.sub("–|--", "-", fields.get("pages", ""))
    assert ours["longden2018"]["issued"] == "2018-02"
    assert ours["oecd2014"]["issued"] == "2014-07-14"
    assert ours["site"]["url"] == "https://www.intervoiceonline.org/a_b"
    assert ours["arxiv2020"]["url"] == "https://arxiv.org/abs/2001.00001"


def test_ris_is_read_as_rispy_reads_it(editor):
    text = (CORPUS / "entries.ris").read_bytes().decode()
    ours = pasted(editor, text)[1]
    theirs = rispy.loads(text)
    assert len(ours) == len(theirs)
    for mine, entry in zip(ours, theirs, strict=True):
        names = entry.get("authors", []) + entry.get("first_authors", [])
        assert [", ".join(filter(None, name)) for name in authors(mine)] == names
        assert mine["title"] == entry.get("title", entry.get("primary_title"))
        assert mine.get("container", "") == entry.get("secondary_title", "")
        assert mine["issued"][:4] == entry["year"][:4]
        pages = "-".join(filter(None, [entry.get("start_page"), entry.get("end_page")]))
        assert mine.get("pages", "") == pages
        for name, key in (("publisher", "publisher"), ("volume", "volume"), ("issue", "number"), ("doi", "doi")):
            assert mine.get(name, "") == entry.get(key, "")


def test_csl_json_is_read_as_json_reads_it(editor):
    text = (CORPUS / "entries.json").read_text("utf-8")
    ours = pasted(editor, text)[1]
    names = {
        "title": "title",
        "container": "container-title",
        "publisher": "publisher",
        "volume": "volume",
        "issue": "issue",
        "pages": "page",
        "doi": "DOI",
        "url": "URL",
        "note": "note",
    }
    for mine, item in zip(ours, json.loads(text), strict=True):
        assert mine["type"] == item["type"]
        assert {name: str(item[key]) for name, key in names.items() if key in item} == {
            name: mine[name] for name in names if name in mine
        }
        issued = item["issued"].get("raw") or "-".join(f"{int(part):02}" for part in item["issued"]["date-parts"][0])
        assert mine["issued"] == issued
    assert authors(ours[0]) == [("Longden", "Eleanor"), ("van der Berg", "Jan"), ("World Health Organization",)]


def test_what_is_there_already_is_left_out_and_named(editor):
    known = next(reference for reference in records()[RECORD].fields["references"] if reference.get("doi"))
    text = f"@article{{again, title={{Other words}}, year=1900, doi={{{known['doi'].upper()}}}}}\n{BIBTEX}\n{BIBTEX}"
    page, ours = pasted(editor, text)
    assert [r["title"] for r in ours] == ["Rooms that Nobody has to leave"]
    said = words(page)
    assert f"“Other words” has the DOI of “{known['key']}”" in said
    assert "“Rooms that Nobody has to leave” has the DOI of “doe2019”" in said
    assert form(page, "paste")["paste"] == ""


def test_nothing_that_was_typed_is_lost_and_nothing_is_saved(editor):
    page = editor.press(COPY, "paste", paste=BROKEN, **{"summary.en": "A summary just being written."})
    found = form(page, "paste")
    assert found["summary.en"] == "A summary just being written."
    assert found["paste"] == BROKEN
    assert references(page)[-1]["title"] == "Walls that Nobody has to leave"
    said = words(page)
    assert "Line 8, character 9: Expected an equals sign, found “{”." in said
    assert "just being written" not in editor.get(COPY).text
    # What was added already is not added twice when the rest is put right.
    again = editor.post(
        found.action, [*found.filled({"paste": BROKEN.replace("title {", "title = {")}), ("act", "paste")]
    )
    assert [r["title"] for r in references(again)[-2:]] == ["Walls that Nobody has to leave", "No sign"]
    # Text that waits in the area stays when the record is saved.
    saved = editor.press(COPY, "save", paste="@book{")
    assert form(saved, "paste")["paste"] == "@book{"


@pytest.mark.parametrize("language", ["en", "fr", "de", "it", "es", "el"])
def test_hostile_texts_are_shown_as_text(editor, language):
    hostile = "@book{a, title={<script>alert(1)</script>}, x={<img src=x>}, year={<b>}}\n<script>"
    page = editor.press(f"/{language}/desk/records/{RECORD}", "paste", paste=hostile)
    assert page.status == 200
    assert "<script>alert" not in page.text and "<img src=x" not in page.text and "<b>" not in page.text
    assert "&lt;script>" in page.text or "&lt;script&gt;" in page.text


def test_an_editor_pastes_saves_and_previews(tmp_path, browser):
    compendium("import", CONTENT, "--data", tmp_path / "data")
    with Server(tmp_path / "data") as server:
        visit = Visit(browser, server, width=375)
        enter(visit, server.data)
        page = visit.page
        visit.open("/en/desk/records")
        page.fill("input[name=record]", RECORD)
        page.click("button[value=open]")
        for text in (BIBTEX, RIS, CSL):
            paste(page, text)
            assert "One reference was added" in page.locator("#paste-outcome").inner_text()
            assert page.evaluate("document.activeElement.id") == "paste-outcome"
        assert visit.accessibility_faults() + visit.sideways_faults() == []
        paste(page, BROKEN)
        outcome = page.locator("#paste-outcome").inner_text()
        assert "Line 8, character 9" in outcome
        assert page.locator("#field-paste").input_value() == BROKEN
        assert page.locator("#field-paste").get_attribute("aria-invalid") == "true"
        assert visit.accessibility_faults() + visit.sideways_faults() == []
        page.fill("#field-paste", "")
        page.click("button[name=act][value=save]")
        assert page.locator(".fault-summary").count() == 0
        visit.open(f"{COPY}/preview")
        # On a phone the parts of a record open one by one.
        shown = page.locator("main").text_content()
        for title in ("Rooms that Nobody has to leave", "Rooms by night", "Rooms by day", "Walls that Nobody has to"):
            assert title in shown
        assert visit.faults == []
        visit.close()


def paste(page, text):
    if page.locator("details#paste[open]").count() == 0:
        page.click("details#paste > summary")
    page.fill("#field-paste", text)
    page.click("button[value=paste]")
