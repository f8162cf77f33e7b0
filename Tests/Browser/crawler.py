"""Follows every link of the site from its start page."""

from collections import deque
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from html_document import HTMLDocument
from program import ask


@dataclass
class Crawled:
    #: Address with its query → what it answered.
    answers: dict
    #: Address → the page, for those that are HTML.
    documents: dict
    #: Address with its anchor → the first page that links to it.
    links: dict


def crawl(site):
    """Everything that can be reached from `/`.

    Catalogue addresses with a query are asked for, yet only from pages without one: each leads to more, without end.
    """
    connection = site.connection()
    crawled = Crawled({}, {}, {})
    waiting = deque(["/"])
    while waiting:
        address = waiting.popleft()
        if address in crawled.answers:
            continue
        answer = crawled.answers[address] = ask(connection, address)
        if 300 <= answer.status < 400:
            waiting.append(internal(site, address, answer.headers["Location"])[0])
        if answer.media_type != "text/html":
            continue
        document = crawled.documents[address] = HTMLDocument.parse(answer.text)
        for written in document.addresses:
            target = internal(site, address, written)
            if target is None or (urlsplit(address).query and urlsplit(target[0]).query):
                continue
            crawled.links.setdefault(target, address)
            waiting.append(target[0])
    connection.close()
    return crawled


def internal(site, base, written):
    """(address with its query, anchor) of a link into the site; None for one that leaves it."""
    absolute, anchor = urldefrag(urljoin(site.url + base, written))
    if not absolute.startswith(site.url):
        return None
    return absolute.removeprefix(site.url) or "/", unquote(anchor)
