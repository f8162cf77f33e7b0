"""The whole way from a submission to a published record, on pages of one language each."""

from html.parser import HTMLParser

import pytest

from interface import fixed_texts
from program import wait_until
from room import REPORT
from ways import Way

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class MarkedTexts(HTMLParser):
    """The texts of a page with the language that each is marked with."""

    def __init__(self):
        super().__init__()
        self.languages, self.texts = [None], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.languages.append(dict(attributes).get("lang") or self.languages[-1])

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data):
        if data.strip():
            self.texts.append((" ".join(data.split()), self.languages[-1]))


class Watched:
    """Every page that somebody is given, in the order in which they are."""

    def __init__(self):
        self.pages = []

    def __call__(self, client):
        send = client.send

        def seen(method, path, *arguments, **named):
            answer = send(method, path, *arguments, **named)
            if answer.status != 303 and "text/html" in answer.headers.get("Content-Type", ""):
                self.pages.append((path, answer.text))
            return answer

        client.send = seen
        return client


def foreign_texts(pages, language):
    """English texts of the interface where this language has another."""
    foreign = fixed_texts("en") - fixed_texts(language)
    for path, page in pages:
        reader = MarkedTexts()
        reader.feed(page)
        yield from ((path, text) for text, marked in reader.texts if marked == language and text in foreign)


@pytest.fixture(params=["fr", "el", "it"])
def speaking(room, request):
    room.language = request.param
    yield request.param
    room.language = "en"


def test_everybody_goes_the_whole_way_in_their_language(room, editor, speaking):
    watched = Watched()
    way = Way(room, f"The way in {speaking}", watched(editor))
    watched(way.contributor)
    way.go_on(way.read_number)
    assert way.contributor.get(way.link).status == 200
    for page in ("files", "check"):
        way.contributor.get(f"{way.link}/{page}")
    inbox = room.in_inbox(editor, way.title)
    editor.press(inbox, "ask", question="Where is it?")
    way.contributor.press(way.link, "reply", text="Here.")
    way.go_on(way.ask)
    # Who reviews reads the text and the form in the language of whoever asked.
    reviewer = watched(room.client())
    link = room.invite(editor, way.copy)
    reviewer.get(link)
    reviewer.press(link, "declare", conflicts="")
    assert reviewer.press(link, "review").status == 422
    way.go_on()
    wait_until(lambda: room.client().get(room.at(f"practices/{way.record}")).status == 200, 2, "readers do not see it")
    for page in ("", "/records", "/figures", "/mail", "/account"):
        assert editor.get(room.at(f"desk{page}")).status == 200
    assert editor.get(way.copy).status == 200
    watched(room.client()).get(REPORT.replace("/en/", f"/{speaking}/"))
    assert len(watched.pages) > 25
    for path, page in watched.pages:
        assert f'<html lang="{speaking}"' in page, path
    assert sorted(set(foreign_texts(watched.pages, speaking))) == []
