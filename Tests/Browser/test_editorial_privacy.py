"""What nobody may learn in the editorial room, and what looking must not do."""

import re

import pytest

from desk import PASSWORD, invited
from forms import place, words
from program import compendium, wait_until
from room import ANSWERS, COMPLETE, secrets

#: Written into what is not for everybody, by whom it is of.
SUBMITTER = ["Zoraida Quill", "zoraida@quill.example", "Quillhouse Trust", "I work for the quill myself", "Quill desk"]
EDITOR = ["Ada Example", "quiet-editor@example.org"]
#: Reviews by account; the desk and its audit know the name.
ACCOUNT = ["Wilhelmina Account", "third-wilhelmina@example.org"]
REVIEWER = ["Wendeline knows them", "wendeline@example.org", "Wendeline thinks so"]
SENT = {
    "practice": ANSWERS["practice"] | {"name": "A marked house"},
    "use": {"contact-organisation": SUBMITTER[4]},
}
CONSENT = ANSWERS["submitter"] | {
    "contact-name": SUBMITTER[0],
    "contact-email": SUBMITTER[1],
    "connection": SUBMITTER[3],
}


@pytest.fixture(scope="module")
def way(room):
    """The whole way of a submission, with marks, up to its publication; what each of the three sides saw of it."""
    return Way(room)


class Way:
    def __init__(self, room):
        self.seen = {"contributor": [], "reviewer": []}
        self.administrator = room.member("root@example.org", "administrator")
        self.editor = room.member(EDITOR[1])
        contributor = self.watched(room.client(), "contributor")
        self.link = room.begin(contributor)
        room.answer(contributor, self.link, SENT)
        contributor.press(f"{self.link}/answers/submitter", "save", submitter="civil-society")
        named = {"organisation": SUBMITTER[2], "name-organisation": "true"}
        contributor.press(f"{self.link}/answers/submitter", "save", **CONSENT, **named)
        place(contributor.press(f"{self.link}/check", "hand-in"))
        contributor.press(self.link, "reply", text=f"Greetings, {SUBMITTER[0]}")
        desk = room.in_inbox(self.editor, "A marked house")
        self.editor.press(desk, "assign") if "assign" in self.editor.get(desk).text else None
        self.editor.press(desk, "ask", question="How is it?")
        copy = room.accept(self.editor, "A marked house", "marked-house")
        self.editor.press(copy, "save", **COMPLETE)
        self.reviews = []
        for capacity in ("lived-experience", "researcher"):
            review = room.invite(
                self.editor, copy, capacity, REVIEWER[1] if capacity == "lived-experience" else f"second-{REVIEWER[1]}"
            )
            reviewer = self.watched(room.client(), "reviewer")
            reviewer.press(review, "declare", conflicts=REVIEWER[0])
            judged = {"accuracy": "partly", "accuracy-reason": REVIEWER[2]}
            reviewer.press(review, "review", recommendation="approve", comment=REVIEWER[2], **judged)
            reviewer.get(review)
            self.reviews.append(review)
        self.review_by_account(room, copy)
        self.editor.press(copy, "confirmation")
        contributor.press(self.link, "confirm")
        self.desk = [self.editor.get(path) for path in (desk, copy, "/en/desk")]
        assert place(self.editor.press(copy, "publish")) == copy
        contributor.get(self.link)

    def review_by_account(self, room, copy):
        reviewer = self.watched(room.client(), "reviewer")
        link = invited(room.data, ACCOUNT[1], "practitioner")
        place(reviewer.press(link, "accept", name=ACCOUNT[0], password=PASSWORD))
        reviews = place(room.sign_in(reviewer, ACCOUNT[1]))
        offered = rf'value="([\w-]+ [\w-]+)"[^>]*>\s*(?:<[^>]+>\s*)*{ACCOUNT[0]}'
        asked = re.search(offered, self.editor.get(copy).text)[1]
        place(self.editor.press(copy, "invite-account", reviewer=asked))
        assert "A marked house" in reviewer.get(reviews).text
        own = f"{reviews}/marked-house"
        reviewer.press(own, "declare", conflicts=REVIEWER[0])
        passage = {"passages[0]": "", "passages[0].field": "submissions", "passages[0].comment": REVIEWER[2]}
        refused = reviewer.press(own, "review", recommendation="approve", **passage)
        assert refused.status == 422, "who submitted is no passage"
        place(reviewer.press(own, "review", recommendation="approve", comment=REVIEWER[2]))
        reviewer.get(own)
        reviewer.get(reviews)

    def watched(self, client, side):
        send = client.send

        def watching(*arguments, **named):
            answer = send(*arguments, **named)
            self.seen[side].append(answer.text + str(answer.headers))
            return answer

        client.send = watching
        return client


def told(texts, marks):
    return {mark for mark in marks for text in texts if mark.lower() in text.lower()}


def test_reviewers_and_contributors_do_not_learn_of_each_other(room, way):
    assert told(way.seen["reviewer"], SUBMITTER + EDITOR) == set()
    assert told(way.seen["contributor"], REVIEWER + EDITOR + ACCOUNT) == set()
    assert told([page.text for page in way.desk], SUBMITTER), "the marks are where the desk sees them"
    assert told([page.text for page in way.desk], REVIEWER[2:]), "the marks are where the desk sees them"


def test_mails_tell_nothing_but_that_there_is_something(room, way):
    room.letters_to(SUBMITTER[1])
    room.letters_to(REVIEWER[1])
    for letter in room.letters():
        text = f"{letter['Subject']} {letter['From']} {letter.get_content()}"
        assert told([text], SUBMITTER + EDITOR + REVIEWER + ACCOUNT + ["A marked house"]) == set()


def test_readers_learn_no_names(room, way, tmp_path):
    server = room.server
    wait_until(lambda: server.get("/en/practices/marked-house").status == 200, 20, "not published")
    kinds = ["", "/history", "/1", "/revisions/1", ".json", ".md", ".bib", ".ris", ".csl.json", ".csl"]
    pages = [server.get(f"/{language}/practices/marked-house{kind}") for kind in kinds for language in ("en", "fr")]
    pages += [server.get(path) for path in ("/en", "/en/practices", "/sitemap.xml", "/en/practices?q=quill")]
    assert sum(page.status == 200 for page in pages) >= 15, [page.status for page in pages]
    compendium("export", tmp_path / "exported", "--data", room.data)
    files = [path.read_text() for path in (tmp_path / "exported").rglob("*") if path.is_file()]
    assert any("A marked house" in file for file in files)
    assert told([page.text for page in pages], [*SUBMITTER, *EDITOR, *REVIEWER, *ACCOUNT]) == set()
    assert told(files, SUBMITTER + EDITOR + REVIEWER + ACCOUNT) == set()
    history = compendium("history", "marked-house", "--data", room.data)
    assert told([history], SUBMITTER + EDITOR + REVIEWER + ACCOUNT) == set()


def test_the_audit_names_no_submitter_or_reviewer(room, way):
    audit = way.administrator.get("/en/desk/audit")
    assert "Publish a record" in words(audit)
    assert told([audit.text], SUBMITTER + REVIEWER) == set()
    assert secrets(audit.text) <= secrets(way.administrator.get("/en/desk/account").text)


def test_the_log_holds_no_secret_and_no_person(room, way):
    log = room.log()
    assert '"resource":"submission"' in log
    known = {PASSWORD, *way.editor.cookies.values(), *way.editor.recovery, *way.administrator.recovery}
    known |= {address.rsplit("/", 1)[1] for address in (way.link, *way.reviews)}
    assert told([log], known) == set()
    assert secrets(log) == set()
    assert told([log], SUBMITTER + EDITOR + REVIEWER + ACCOUNT) == set()
    assert '"level":"error"' not in log, re.findall(r'.*"level":"error".*', log)[:3]


def test_looking_changes_nothing(room, way):
    contributor = room.client()
    link = room.hand_in(contributor, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": "Looked at"}})
    copy = room.accept(way.editor, "Looked at", "looked-at")
    way.editor.press(copy, "confirmation")
    review = room.invite(way.editor, copy, address="scanned@example.org")
    draft = room.begin(contributor)
    said = compendium("desk", "invite", "newcomer@example.org", "--role", "contributor", "--data", room.data)
    invitation = re.search(r"/en/desk/invitations/[\w-]{43}", said)[0]
    addresses = [link, f"{link}/answers/practice", f"{link}/check", draft, f"{draft}/answers/practice"]
    addresses += [f"{draft}/check", review, invitation]

    def state():
        return (
            [room.export(address) for address in ("claire@example.org", "scanned@example.org", "newcomer@example.org")],
            re.sub(r'value="[^"]{40,}"', "", way.administrator.get("/en/desk/audit").text),
            words(way.editor.get(copy)),
        )

    before = state()
    scanner = room.client()
    pages = [[scanner.send(method, path) for path in addresses] for method in ("GET", "HEAD", "GET", "HEAD")]
    assert [page.status for page in pages[0]] == [page.status for page in pages[3]]
    assert [words(page) for page in pages[0]] == [words(page) for page in pages[2]]
    assert state() == before
    assert place(contributor.press(link, "confirm")) == link
    room.approve(review)
    assert place(room.client().press(invitation, "accept", name="New", password=PASSWORD)) == "/en/desk/sign-in"
    assert state() != before
