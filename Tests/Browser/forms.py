"""A browser's part of a conversation, without a browser: cookies, and forms that are filled in as the page shows them."""

import http.client
import re
from html.parser import HTMLParser
from itertools import count
from urllib.parse import urlencode, urlsplit

from program import Answer

SECRET = re.compile(r"(?<![\w-])[\w-]{43}(?![\w-])")
FORM = "application/x-www-form-urlencoded"
_addresses = count(1)


class Form:
    """A form of a page: where it goes, what is written in it, and its buttons."""

    def __init__(self, action):
        self.action = action
        self.items = []
        self.buttons = []

    def __contains__(self, name):
        return any(name == item for item, _ in self.items)

    def __getitem__(self, name):
        return next(value for item, value in self.items if item == name)

    def filled(self, changes):
        """Its items with others in the place of those of the same names."""
        items = [(name, value) for name, value in self.items if name not in changes]
        for name, value in changes.items():
            items += [(name, each) for each in (value if isinstance(value, list) else [value])]
        return items


class _Forms(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms = []
        self.form = self.area = self.choice = None

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.form = Form(given.get("action", ""))
            self.forms.append(self.form)
        if self.form is None:
            return
        name, value = given.get("name"), given.get("value", "")
        if tag == "button":
            self.form.buttons.append((name, value))
        if tag == "select":
            self.choice = name
        if tag == "option" and "selected" in given:
            self.form.items.append((self.choice, value))
        if tag == "textarea":
            self.area = (name, [])
        isSent = given.get("type") not in ("checkbox", "radio") or "checked" in given
        if tag == "input" and name and isSent:
            self.form.items.append((name, value))

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            name, parts = self.area
            self.form.items.append((name, "".join(parts).removeprefix("\n")))
            self.area = None
        if tag == "form":
            self.form = None

    def handle_data(self, data):
        if self.area:
            self.area[1].append(data)


def forms(page):
    reader = _Forms()
    reader.feed(page.text)
    reader.close()
    return reader.forms


def form(page, act):
    """The first form that has the button."""
    found = [form for form in forms(page) if ("act", act) in form.buttons]
    assert found, f"no button “{act}” on the page ({page.status}):\n{words(page)[-3000:]}"
    return found[0]


def words(page):
    """What is to read in the middle of a page."""
    inner = page.text.split("<main", 1)[-1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", inner))


def place(answer):
    """Where an answer leads to, as a path."""
    assert answer.status == 303, f"{answer.status}: {words(answer)[-3000:]}"
    return urlsplit(answer.headers["Location"]).path


class Client:
    """Somebody at an address of the network of their own."""

    def __init__(self, server):
        self.server = server
        self.cookies = {}
        #: The name by which readers find the site, where that is another than the server's.
        self.host = None
        number = next(_addresses)
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    def send(self, method, path, body=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        sent = {"X-Forwarded-For": self.address} | dict(headers)
        if self.host:
            sent["Host"] = self.host
        if self.cookies:
            sent.setdefault("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        try:
            connection.request(method, path, body=body, headers=sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        self._keep(answer)
        return answer

    def get(self, path, headers=()):
        return self.send("GET", path, headers=headers)

    def post(self, path, items, headers=()):
        items = list(items.items()) if isinstance(items, dict) else items
        return self.send("POST", path, urlencode(items).encode(), {"Content-Type": FORM} | dict(headers))

    def press(self, page, act, **changes):
        """Presses a button of a page, or of the page at a path. Underscores in names stand for hyphens."""
        if isinstance(page, str):
            page = self.get(page)
        found = form(page, act)
        changes = {name.replace("_", "-"): value for name, value in changes.items()}
        return self.post(found.action, [*found.filled(changes), ("act", act)])

    def _keep(self, answer):
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            if "Max-Age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
