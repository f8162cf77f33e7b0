"""Random and hostile HTTP requests, the same for the same number."""

import random
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from collection import LANGUAGES, content_pages, records
from hostile_values import ACCEPTED_CODINGS, ESCAPES, FACETS, FILES, METHODS, RAW, TRAVERSALS, VALUES

#: The host of the site as the requests name it, which the server must know as its own.
HOST = "localhost"


@dataclass(frozen=True)
class Request:
    kind: str
    data: bytes
    #: Whether it is a whole request, to which an answer must come.
    whole: bool = True
    #: Seconds to wait between the halves of it.
    pause: float = 0


def request(number):
    draw = random.Random(number)
    make = draw.choices(list(MAKERS), weights=list(MAKERS.values()))[0]
    return make(draw)


def head(target, method="GET", headers=(), host=HOST):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Connection: close", *(f"{n}: {v}" for n, v in headers)]
    return "\r\n".join(lines).encode("utf-8", "surrogatepass") + b"\r\n\r\n"


@cache
def pages():
    """Every address of the site that takes no query, by kind."""
    return [
        *(["/"], ["/sitemap.xml"], ["/robots.txt"], ["/healthz"], ["/readyz"], ["/metrics"]),
        [f"/{language}" for language in LANGUAGES],
        [f"/{language}/practices" for language in LANGUAGES],
        *(
            [f"/{language}/practices/{slug}{ending}" for language in LANGUAGES for slug in records()]
            for ending in ("", ".json", ".md")
        ),
        [f"/{language}/about/{slug}" for language in LANGUAGES for slug in content_pages()],
    ]


def page(draw):
    return draw.choice(draw.choice(pages()))


def ordinary(draw):
    headers = [
        ("Accept-Encoding", draw.choice(ACCEPTED_CODINGS)),
        ("Accept-Language", draw.choice(["en", "fr;q=0.5, el", "xx", "*", "de-CH-1996;q=" + "9" * 300, "en," * 3000])),
        ("If-None-Match", draw.choice(["*", '"x"', 'W/"x", "y"', '"', "x" * 4000])),
        ("If-Modified-Since", draw.choice(["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "-1"])),
        (
            "Range",
            draw.choice(["bytes=0-10", "bytes=-100", "bytes=9-1", "bytes=999999999-", "bytes=0-1,2-3", "lines=1-2"]),
        ),
    ]
    return Request(
        "ordinary", head(page(draw), draw.choice(["GET", "GET", "HEAD"]), draw.sample(headers, draw.randint(0, 3)))
    )


def odd_method(draw):
    return Request("odd method", head(page(draw), draw.choice(METHODS)))


def query(draw):
    pairs = [(draw.choice(FACETS), draw.choice(VALUES)) for _ in range(draw.choice([1, 2, 3, 8, 60]))]
    text = "&".join(f"{name}={quote(value, safe=draw.choice(['', '<>()*']))}" for name, value in pairs)[:7000]
    return Request("query", head(f"/{draw.choice(LANGUAGES)}/practices?{text}"))


def broken_encoding(draw):
    text = "".join(draw.choice([*ESCAPES, "a", "é", "/"]) for _ in range(draw.randint(1, 12)))
    target = draw.choice(["/en/practices/", "/en/practices?q=", "/en/about/", "/", "/en/practices?type="]) + text
    return Request("broken encoding", head(target))


def traversal(draw):
    steps = "".join(draw.choice(TRAVERSALS) for _ in range(draw.randint(1, 9)))
    return Request(
        "traversal", head(draw.choice(["/", "/assets/", "/en/", "/en/practices/"]) + steps + draw.choice(FILES))
    )


def huge_target(draw):
    filler = draw.choice(["a", "%41", "q=a&", "../", "é"])
    target = draw.choice(["/", "/en/practices?q=", "/en/practices?", "/en/"]) + filler * draw.choice(
        [1000, 4000, 20_000]
    )
    return Request("huge target", head(target))


def header_flood(draw):
    headers = [
        (
            draw.choice(["X-A", "Cookie", "Host", "Accept-Language", "X-Forwarded-For", "Content-Length", "Å", ""]),
            draw.choice(["1", "x" * 50, "\x01", "é", ""]),
        )
        for _ in range(draw.choice([2, 50, 1000, 4000]))
    ]
    # A body that is announced and never comes is waited for.
    announced = any(name == "Content-Length" for name, _ in headers)
    return Request("header flood", head(page(draw), headers=headers), whole=not announced)


def odd_header(draw):
    line = draw.choice(
        [
            "X : y",
            "X\tY: z",
            "X: a\r\n folded",
            ": nameless",
            "no colon",
            "X: " + "y" * 120_000,
            "X: a\0b",
            "X: a\rb",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Content-Length: 1\r\nContent-Length: 2",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: gzip",
            "Expect: 200-ok",
            "Upgrade: h2c",
            "Host: other",
            'Forwarded: for="[::1"',
            "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript",
        ]
    )
    data = f"GET {page(draw)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{line}\r\n\r\n"
    return Request("odd header", data.encode(), whole=False)


def odd_host(draw):
    host = draw.choice(
        ["", "a b", "localhost:99999", "evil.example", "[::1]", "x" * 3000, "<script>", "localhost\\@evil", "é"]
    )
    return Request("odd host", head(page(draw), host=host))


def body(draw):
    sent = draw.choice([b"", b"a=b", b"%%%=%%%", draw.randbytes(500), b"x" * 100_000])
    headers = draw.choice(
        [
            [("Content-Length", len(sent))],
            [("Content-Length", len(sent) + 50)],
            [("Transfer-Encoding", "chunked")],
            [("Content-Length", len(sent)), ("Expect", "100-continue")],
            [("Content-Length", len(sent)), ("Content-Type", "application/x-www-form-urlencoded")],
        ]
    )
    return Request("body", head(page(draw), draw.choice(["POST", "GET", "PUT"]), headers) + sent, whole=False)


def target_form(draw):
    target = draw.choice(
        [
            "*",
            "http://evil.example/en",
            "localhost:80",
            "en",
            "/en#part",
            "/en?#",
            "//evil.example/",
            "?q=a",
            "\\",
            "/\\evil.example",
            "file:///etc/passwd",
            "/en/practices/%",
            "/EN",
            "/en/",
            "/en//practices",
            "/en/practices/",
            "/xx/practices",
            "/en/practices.json",
        ]
    )
    return Request("target form", head(target, draw.choice(["GET", "OPTIONS", "HEAD"])))


def garbage(draw):
    data = draw.choice([*RAW, draw.randbytes(draw.choice([1, 20, 3000]))])
    return Request("garbage", data, whole=False)


def pipelined(draw):
    first = head(page(draw)).replace(b"Connection: close\r\n", b"")
    return Request("pipelined", first * draw.randint(1, 8) + head(page(draw)))


def slow(draw):
    return Request("slow", head(page(draw)), whole=draw.random() < 0.5, pause=draw.uniform(0.05, 0.4))


MAKERS = {
    ordinary: 25,
    query: 25,
    broken_encoding: 8,
    traversal: 7,
    odd_method: 6,
    target_form: 5,
    odd_header: 5,
    body: 4,
    garbage: 4,
    header_flood: 3,
    huge_target: 3,
    odd_host: 2,
    pipelined: 2,
    slow: 0.3,
}
