"""What the tests need to know of an HTML page without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

ADDRESS_ATTRIBUTES = {
    ("a", "href"),
    ("area", "href"),
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("form", "action"),
}


@dataclass
class HTMLDocument:
    language: str | None = None
    title: str = ""
    headings: int = 0
    #: Addresses that the page links to or loads, as written.
    addresses: list[str] = field(default_factory=list)
    #: hreflang of each alternate → its address.
    alternates: dict[str, str] = field(default_factory=dict)
    identifiers: list[str] = field(default_factory=list)
    #: Scripts and styles inside the page, which its content security policy forbids.
    inline: list[str] = field(default_factory=list)

    @classmethod
    def parse(cls, text):
        reader = _Reader()
        reader.feed(text)
        reader.close()
        return reader.document


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.document = HTMLDocument()
        self.in_title = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        document = self.document
        if tag == "html":
            document.language = values.get("lang")
        document.headings += tag == "h1"
        # An icon drawn in the page may have a title of its own; the page's comes first.
        self.in_title = tag == "title" and not document.title
        if "id" in values:
            document.identifiers.append(values["id"])
        for name, value in attributes:
            if (tag, name) in ADDRESS_ATTRIBUTES and value is not None:
                document.addresses.append(value)
            if name == "style" or name.startswith("on"):
                document.inline.append(f"{tag} {name}={value}")
        if tag == "style" or (tag == "script" and "src" not in values):
            document.inline.append(f"<{tag}>")
        if tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            document.alternates[values["hreflang"]] = values["href"]

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.document.title += data
