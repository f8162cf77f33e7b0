"""What is guessed in the editorial room, and what people may do that is not theirs."""

import re

import pytest

from desk import PASSWORD
from forms import form, words
from room import ANSWERS, UNKNOWN


def test_nobody_learns_who_has_an_account(room):
    room.account("known@example.org", "contributor")
    said = set()
    for address, password in (
        ("known@example.org", "wrong"),
        ("unknown@example.org", "wrong"),
        ("no address", "wrong"),
        ("editor@example.org", PASSWORD),  # right, and without the code that it needs
    ):
        page = room.client().press("/en/desk/sign-in", "sign-in", email=address, password=password)
        said.add((page.status, words(page)))
    assert len(said) == 1, said


@pytest.mark.parametrize("kind", ["submissions", "reviews", "desk/invitations"])
def test_secrets_are_not_guessed(room, kind):
    guesser = room.client()
    statuses = []
    for _ in range(300):
        answer = guesser.get(f"/en/{kind}/{UNKNOWN}")
        statuses.append(answer.status)
        if answer.status == 429:
            break
    assert set(statuses) == {404, 429}, set(statuses)
    assert 0 < int(answer.headers["Retry-After"]) <= 600
    assert room.client().get(f"/en/{kind}/{UNKNOWN}").status == 404, "others are not kept out"


def test_passwords_are_not_guessed(room):
    room.account("guesseditor@example.org", "contributor")
    for _ in range(5):
        client = room.client()
        assert client.press("/en/desk/sign-in", "sign-in", email="guesseditor@example.org", password="w").status == 422
    client = room.client()
    page = room.sign_in(client, "guesseditor@example.org")
    assert page.status == 429, "the right password is not heard either"
    assert int(page.headers["Retry-After"]) > 0
    guesser = room.client()
    page = guesser.get("/en/desk/sign-in")
    sent = dict(form(page, "sign-in").items) | {"password": "w"}
    statuses = []
    # Sixty at once; while a slow machine tries them, one more is allowed every quarter of a minute.
    while not statuses or (statuses[-1] == 422 and len(statuses) < 120):
        statuses.append(guesser.post("/en/desk/sign-in", sent | {"email": f"a{len(statuses)}@example.org"}).status)
    assert statuses[-1] == 429 and len(statuses) > 60


def test_everybody_does_only_what_is_theirs(room, editor):
    titles = ("Mine", "Theirs")
    mine, theirs = (room.client(), room.client())
    links = [
        room.hand_in(client, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": title}})
        for client, title in zip((mine, theirs), titles, strict=True)
    ]
    desk = [room.in_inbox(editor, title) for title in titles]
    copies = [room.accept(editor, title, title.lower()) for title in titles]
    reviews = [room.invite(editor, copy) for copy in copies]
    gets = ["/en/desk", *desk, "/en/desk/records", *copies, f"{copies[0]}/preview", "/en/desk/audit"]
    acts = [(desk[1], act) for act in ("ask", "decline", "accept", "assign", "link")]
    acts += [("/en/desk/records", "open")]
    acts += [(copies[1], act) for act in ("save", "choose", "discard", "confirmation", "invite", "resolve", "publish")]
    contributor = room.account("contributor@example.org", "contributor")
    reviewer = room.account("reviewer-account@example.org", "lived-experience")
    for client, address in ((contributor, "contributor@example.org"), (reviewer, "reviewer-account@example.org")):
        room.sign_in(client, address)
    half = room.account("half@example.org", "administrator")
    room.sign_in(half, "half@example.org")
    token = form(contributor.get("/en/desk/account"), "begin")["token"]
    typed = {
        "question": "x",
        "reason": "x",
        "record": "bochum-crisis-rooms",
        "acceptance": "x",
        "minute": "x",
        "token": token,
    }
    for client, right in ((room.client(), 401), (mine, 401), (contributor, 403), (reviewer, 403), (half, 303)):
        for path in gets:
            assert client.get(path).status == right, (path, right)
            assert client.send("HEAD", path).status == right
        for path, act in acts:
            assert client.post(path, typed | {"act": act}).status == right, (path, act, right)
    assert [editor.get(path).status for path in gets if path != f"{copies[0]}/preview"] == [200] * 6 + [403]
    assert all(title in words(editor.get(path)) for title, path in zip(titles, desk, strict=True))
    # One holder with the other's things.
    editor.press(copies[1], "confirmation")
    seen = form(theirs.get(links[1]), "confirm")["seen"]
    assert mine.post(links[0], {"act": "confirm", "record": "theirs", "seen": seen}).status == 404
    assert "confirmation" in words(editor.get(copies[1]))
    for name in ("ask", "accept", "decline", "link", "assign", "publish", "review"):
        assert mine.post(links[0], {"act": name, "record": "theirs", "text": "x"}).status == 404
    secret = [link.rsplit("/", 1)[1] for link in (*links, *reviews)]
    for wrong in (secret[2], secret[1][::-1]):
        assert mine.get(f"/en/submissions/{wrong}").status == 404
    assert mine.get(f"/en/reviews/{secret[0]}").status == 404
    assert mine.get(f"/en/desk/invitations/{secret[0]}").status == 404
    assert mine.post(reviews[0], {"act": "review", "recommendation": "approve", "seen": seen}).status != 303
    other = re.search(r'name="session" value="([^"]+)"', editor.get("/en/desk/account").text)
    token = form(reviewer.get("/en/desk/account"), "begin")["token"]
    for session in (other[1] if other else "x", "x"):
        answer = reviewer.post("/en/desk/account", {"act": "end", "session": session, "token": token})
        assert answer.status == 422
    assert editor.get("/en/desk").status == 200
