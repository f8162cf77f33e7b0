"""A page is in one language, and what is not is marked and said."""

import re
from functools import cache

import pytest

from collection import LANGUAGES, records
from html_document import HTMLDocument
from interface import fixed_texts

OWN_NAMES = {"en": "English", "fr": "Français", "de": "Deutsch", "it": "Italiano", "es": "Español", "el": "Ελληνικά"}
#: Letters from which on a run of words tells its language.
SHORTEST = 30


@cache
def fragments():
    """Runs of plain words of the records' texts → the language that they are written in."""
    found = {}
    for record in records().values():
        for language, text in record.texts:
            plain = re.sub(r"\s*\[(@|sub:)[^]]*\]", "\n", " ".join(text.split("\n")))
            for run in re.split(r"[\[\]()*_`#<>|\n'\"’-]|  ", plain):
                run = " ".join(run.split())
                if len(run) >= SHORTEST:
                    found.setdefault(run[:60], set()).add(language)
    return {run: languages.pop() for run, languages in found.items() if len(languages) == 1}


@cache
def fragments_by_start():
    """The same, by their first letters."""
    found = {}
    for run, written in fragments().items():
        found.setdefault(run[:SHORTEST], []).append((run, written))
    return found


@cache
def fragments_in(text):
    """Every fragment that stands in a text, once."""
    starts = {text[place : place + SHORTEST] for place in range(len(text) - SHORTEST + 1)}
    return [
        (run, written)
        for start in starts & fragments_by_start().keys()
        for run, written in fragments_by_start()[start]
        if run in text
    ]


def foreign_words(language):
    """Texts of the interface in other languages that this one does not share → their languages."""
    own = fixed_texts(language) | {record.title(any_) for record in records().values() for any_ in LANGUAGES}
    words = {}
    for other in LANGUAGES:
        for text in (fixed_texts(other) if other != language else set()) - own:
            words.setdefault(text, set()).add(other)
    return words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_language_it_is_marked_with(sweep, language):
    foreign = foreign_words(language)
    faults, recognised = [], 0
    for kind, seen in sweep.see_in(language):
        for text, marked in seen.texts:
            if marked == language and text in foreign:
                faults.append(f"{kind}: “{text}” is {'/'.join(sorted(foreign[text]))}")
            if text in OWN_NAMES.values() and OWN_NAMES.get(marked) != text:
                faults.append(f"{kind}: “{text}” is marked {marked}")
            for run, written in fragments_in(text):
                recognised += 1
                if marked != written:
                    faults.append(f"{kind}: “{run}” is {written} and marked {marked}")
    assert recognised > 100, "The test no longer recognises the records' texts."
    assert not faults, "\n".join(faults[:40])


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_page_of_a_record_in_another_language_says_so(sweep, language):
    name = sweep.name_of("en", language).casefold()
    for kind, seen in sweep.see_in(language):
        if kind.record and language not in kind.record.languages:
            assert name in seen.main.casefold(), f"{kind.address(language)} does not name “{name}”"


def test_alternates_are_named_only_where_the_text_exists(crawled):
    faults = []
    for slug, record in records().items():
        for language in LANGUAGES:
            alternates = crawled.documents[f"/{language}/practices/{slug}"].alternates.keys() - {"x-default"}
            if alternates != (record.languages if len(record.languages) > 1 else alternates & record.languages):
                faults.append(f"{language} {slug}: {sorted(alternates)}, exists in {sorted(record.languages)}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "accepted, language",
    [
        ("el", "el"),
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("pt, fr;q=0.4, en;q=0.3", "fr"),
        ("ja", "en"),
        ("", "en"),
        ("en;q=0, it", "it"),
    ],
)
def test_start_page_goes_to_the_readers_language(site, accepted, language):
    answer = site.get("/", {"Accept-Language": accepted})
    assert answer.status in (302, 303, 307)
    assert answer.headers["Location"].removeprefix(site.url) == f"/{language}"
    assert "accept-language" in answer.headers["Vary"].lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_in_the_readers_language(site, language):
    answer = site.get(f"/{language}/nothing/here")
    assert answer.status == 404
    assert HTMLDocument.parse(answer.text).language == language
