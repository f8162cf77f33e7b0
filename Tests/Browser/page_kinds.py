"""One page of every kind that the site has."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from collection import content_pages, longest, records

WITHDRAWN = "taken-back"
#: The practice that has a revision before the one that ships.
REVISED = "safewards"


@dataclass(frozen=True)
class PageKind:
    name: str
    #: What follows the language in the address.
    rest: str
    status: int = 200
    record: object = None

    def address(self, language):
        return f"/{language}{self.rest}"

    def __str__(self):
        return self.name


@cache
def page_kinds():
    every = list(records().values())
    practices = [record for record in every if record.fields["kind"] == "practice"]
    with_claims = longest(practices, "claims")
    query = {"q": "peer", "type": with_claims.fields["types"][0], "sort": "title"}
    kinds = [
        PageKind("home", ""),
        PageKind("catalogue", "/practices"),
        PageKind("catalogue, second page", "/practices?page=2"),
        PageKind("catalogue, narrowed", f"/practices?{urlencode(query)}"),
        PageKind(
            "catalogue, many choices",
            "/practices?"
            + urlencode(
                [("country", code) for code in ("FR", "DE", "international")]
                + [("stage", "crisis"), ("stage", "unknown")]
            ),
        ),
        PageKind("catalogue, nothing found", "/practices?q=xqzzyv"),
        PageKind("catalogue, corrected", "/practices?q=medicaton+ward"),
        PageKind("catalogue, found by a term", "/practices?q=Genesungsbegleitung"),
        PageKind("catalogue, not understood", "/practices?type=nonsense&page=last&colour=blue&q=ward"),
        PageKind("evidence map", "/evidence"),
        PageKind("claims", "/claims"),
        PageKind("comparison, empty", "/compare"),
        PageKind("comparison", f"/compare?{identifiers(with_claims, *practices[:3])}"),
        PageKind("comparison, too many", f"/compare?{identifiers(*practices[:6])}&id=nobody"),
        PageKind("reading list, empty", "/list"),
        PageKind("reading list", f"/list?{identifiers(with_claims, *practices[:3])}&since=1"),
        PageKind("reading list as a document", f"/list?{identifiers(with_claims, *practices[:3])}&view=whole"),
        record_kind("overview", longest([r for r in every if r.fields["kind"] == "overview"], "parts")),
        record_kind("practice with claims", with_claims),
        record_kind("practice in French", longest([r for r in practices if "fr" in r.languages and r != with_claims])),
        record_kind("practice with evidence", longest([r for r in practices if "fr" not in r.languages], "evidence")),
        record_kind("short practice", min(practices, key=lambda record: len(str(record.fields)))),
        PageKind("map", "/map"),
        PageKind("country with most practices", f"/countries/{country_with_most(practices)}"),
        PageKind("country without a practice", "/countries/LI"),
        PageKind("country that left", "/countries/RU"),
        PageKind("country that never joined", "/countries/JP"),
        PageKind("no country", "/countries/XX", 404),
        PageKind("not found", "/practices/there-is-no-such-practice", 404),
        PageKind("not an address", "/nothing/here", 404),
        PageKind("withdrawn", f"/practices/{WITHDRAWN}", 410),
        PageKind("history", f"/practices/{REVISED}/history"),
        PageKind("history of a withdrawn practice", f"/practices/{WITHDRAWN}/history"),
        PageKind("first revision", f"/practices/{REVISED}/revisions/1"),
        PageKind("second revision", f"/practices/{REVISED}/revisions/2"),
        PageKind("revision that withdrew", f"/practices/{WITHDRAWN}/revisions/2"),
        PageKind("no such revision", f"/practices/{REVISED}/revisions/77", 404),
        PageKind("editions", "/editions"),
        PageKind("catalogue in an edition", "/editions/1/practices?q=peer"),
        PageKind("practice in an edition", f"/editions/1/practices/{REVISED}"),
        PageKind("no such edition", "/editions/77/practices", 404),
    ]
    return kinds + [PageKind(f"page {slug}", f"/about/{slug}") for slug in content_pages()]


def country_with_most(practices):
    """The code; the first by code among equals."""
    codes = Counter(code for record in practices for code in record.fields.get("countries") or [])
    return min(codes, key=lambda code: (-codes[code], code))


def identifiers(*of):
    """The query of an address that lists records, each once."""
    return urlencode([("id", each) for each in dict.fromkeys(record.fields["id"] for record in of)])


def record_kind(name, record):
    return PageKind(name, f"/practices/{record.slug}", record=record)


def kind(name):
    return next(kind for kind in page_kinds() if kind.name == name)
