"""The editorial room under test: a server of it, and the people who come to it."""

import email
import email.policy
import re
import time

from desk import PASSWORD, code_of, invited
from forms import SECRET, Client, form, place, words
from program import CONTENT, Server, compendium, wait_until

CALL = "call-practices"

#: A secret that nobody has.
UNKNOWN = "A" * 42 + "E"
#: Where a mistake in a record is reported.
REPORT = "/en/report/bochum-crisis-rooms"
#: Addresses to which forms are sent, private ones aside.
POSTED = ["/en/submit", REPORT, "/en/desk/sign-in", "/en/desk", "/en/desk/records", "/en/desk/account"]
POSTED += ["/en/desk/mine", "/en/desk/type-in"]
#: What must be answered, by the section that asks it.
ANSWERS = {
    "practice": {"name": "A house that is open", "summary": "Peers keep a house open at night.", "countries[0]": "FR"},
    "submitter": {"contact-email": "claire@example.org", "publish": "true", "licence": "true"},
}
#: What a record needs beside them.
COMPLETE = {"completeness": "whole", "topics": ["peer-support", "crisis-houses"]}


class Room:
    """A server with mails in a folder, from `with` until its end."""

    #: Of the pages on which people work.
    language = "en"

    def __init__(self, folder, public_url=None):
        self.data = folder / "data"
        self.mails = folder / "mails"
        compendium("import", CONTENT, "--data", self.data)
        options = ["--mail-folder", self.mails, "--mail-from", "desk@example.org", "--trusted-proxies", "127.0.0.1"]
        self.server = Server(self.data, public_url=public_url, options=options)
        self._token = None  # with the process that gave it, and from when on it is old enough

    def __enter__(self):
        self.server.__enter__()
        return self

    def __exit__(self, *error):
        self.server.__exit__(*error)

    def client(self):
        return Client(self.server)

    def kill(self):
        """Ends the server as a power cut does."""
        self.server.process.kill()
        self.server.process.wait(timeout=20)

    def start_again(self):
        self.server.__enter__()

    @property
    def token(self):
        """What the form of a visitor carries, old enough to have been filled in by a person."""
        self.open_form()
        _, token, moment = self._token
        time.sleep(max(0, moment - time.monotonic()))
        return token

    def open_form(self):
        """Opens the form whose token is used next, unless the running server has given one."""
        process = self.server.process
        if self._token is None or self._token[0] is not process:
            token = form(self.client().get("/en/submit"), "begin")["token"]
            self._token = (process, token, time.monotonic() + 2.1)

    def at(self, place):
        """The path of a place in the language of the pages."""
        return f"/{self.language}/{place}"

    def log(self):
        return self.server.log.read_text()

    def letters(self):
        return [
            email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            for path in sorted(self.mails.glob("*.eml"))
        ]

    def letters_to(self, address):
        """Mails to somebody, once there is one."""
        wait_until(lambda: any(letter["To"] == address for letter in self.letters()), 40, f"no mail to {address}")
        return [letter for letter in self.letters() if letter["To"] == address]

    def export(self, address):
        return compendium("person", "export", address, "--data", self.data)

    # MARK: - People

    def account(self, address, role):
        """Somebody who has made an account, not signed in."""
        client = self.client()
        link = invited(self.data, address, role)
        place(client.press(link, "accept", name="Ada Example", password=PASSWORD))
        return client

    def sign_in(self, client, address, code=""):
        return client.press(self.at("desk/sign-in"), "sign-in", email=address, password=PASSWORD, code=code)

    def sign_in_on(self, client, page):
        """Signs in on the page that asked for it, with a recovery code."""
        return client.press(page, "sign-in", email=client.email, password=PASSWORD, code=client.recovery.pop())

    def member(self, address, role="editor"):
        """Somebody who has signed in, with codes. `client.recovery` holds further codes."""
        client = self.account(address, role)
        assert self.sign_in(client, address).status == 303
        page = client.press(self.at("desk/account"), "begin")
        key = re.search(r'<code class="long">([A-Z2-7]{32,})</code>', page.text)[1]
        page = client.press(page, "set-up", code=code_of(key))
        client.recovery = re.findall(r"<li><code>([^<]+)</code></li>", page.text)
        assert len(client.recovery) == 10, words(page)
        client.email = address
        return client

    # MARK: - What they do

    def begin(self, client):
        """A new submission's private link."""
        sent = {"token": self.token, "call": CALL, "act": "begin", "website": ""}
        return place(client.post(self.at("submit"), sent)).split("/answers/")[0]

    def answer(self, client, link, answers):
        for section, given in answers.items():
            client.press(f"{link}/answers/{section}", "save", **given)

    def hand_in(self, client, answers=ANSWERS):
        link = self.begin(client)
        self.answer(client, link, answers)
        assert place(client.press(f"{link}/check", "hand-in")) == link
        return link

    def in_inbox(self, editor, title):
        """The path of the desk's page of the submission with a title."""
        inbox = self.at("desk")
        return re.search(rf'href="({inbox}/submissions/\w+)">[^<]*{re.escape(title)}<', editor.get(inbox).text)[1]

    def accept(self, editor, title, record):
        page = self.in_inbox(editor, title)
        return place(editor.press(page, "accept", record=record, acceptance="It shows what peers can do."))

    def invite(self, editor, copy, capacity="lived-experience", address=""):
        """The private link by which somebody reviews a record."""
        page = editor.press(copy, "invite", capacity=capacity, email=address)
        return re.search(rf"{self.at('reviews')}/[\w-]{{43}}", page.text)[0]

    def fingerprint(self, page):
        """Of the text that a reviewer's page shows."""
        return re.search(r'name="seen" value="(\w+)"', page.text)[1]

    def approve(self, link, comment=""):
        reviewer = self.client()
        place(reviewer.press(link, "declare", conflicts=""))
        place(reviewer.press(link, "review", recommendation="approve", comment=comment))
        return reviewer

    def publish(self, editor, copy, contributor, link):
        for capacity in ("lived-experience", "researcher"):
            self.approve(self.invite(editor, copy, capacity))
        place(editor.press(copy, "confirmation"))
        place(contributor.press(link, "confirm"))
        assert place(editor.press(copy, "publish")) == copy


def secrets(text):
    return set(SECRET.findall(text))
