"""Attacks on the editorial room from elsewhere: forged, planted, framed, misled, and with fields that no form has."""

import re

import pytest

from desk import PASSWORD
from forms import form, forms, words
from program import wait_until
from room import ANSWERS, CALL, COMPLETE, POSTED, REPORT, UNKNOWN, Room


def as_it_comes_from_elsewhere():
    return [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    ]


def test_what_another_site_sends_is_refused(room, editor):
    contributor = room.client()
    link = room.hand_in(contributor)
    paths = [*POSTED, link, f"{link}/answers/practice"]
    for path in paths:
        for headers in as_it_comes_from_elsewhere():
            assert editor.post(path, {"act": "erase", "token": "x"}, headers).status == 403, (path, headers)
    assert "A house that is open" in contributor.get(link).text


def test_a_form_without_its_token_comes_back_filled(room, editor):
    visitor = room.client()
    for token in ("", "1.2", f"{2**62}.{UNKNOWN}", f"-1.{UNKNOWN}", "x" * 5_000):
        page = visitor.post(REPORT, {"text": "Typed with care", "token": token})
        assert page.status == 422
        assert form(page, "report")["text"] == "Typed with care"
        assert visitor.post("/en/submit", {"call": CALL, "token": token}).status == 422
    other = room.member("other@example.org")
    contributor = room.client()
    room.hand_in(contributor, ANSWERS | {"practice": ANSWERS["practice"] | {"name": "Asked without a token"}})
    desk = room.in_inbox(editor, "Asked without a token")
    foreign = form(other.get(desk), "ask")["token"]
    for token in ("", foreign, room.token):
        page = editor.post(desk, {"act": "ask", "question": "What does it cost?", "token": token})
        assert page.status == 422
        assert form(page, "ask")["question"] == "What does it cost?"
    assert "What does it cost?" not in editor.get(desk).text


def test_signing_in_gives_a_new_session_and_signing_out_ends_it(room):
    planted = "x" * 42 + "A"
    client = room.account("fixed@example.org", "contributor")
    client.cookies["desk"] = planted
    room.sign_in(client, "fixed@example.org")
    first = client.cookies["desk"]
    assert first != planted
    other = room.client()
    other.cookies["desk"] = first
    client.press("/en/desk/account", "sign-out")
    assert "desk" not in client.cookies
    for secret in (planted, first):
        other.cookies["desk"] = secret
        assert other.get("/en/desk/account").status == 401


def test_cookies_are_hidden_from_scripts_and_other_sites(room, tmp_path):
    client = room.account("plain@example.org", "contributor")
    given = room.sign_in(client, "plain@example.org").headers["Set-Cookie"]
    assert re.fullmatch(r"desk=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", given)
    with Room(tmp_path, "https://desk.example.org") as secure:
        client = secure.client()
        client.host = "desk.example.org"
        secure.client = lambda: client
        secure.account("plain@example.org", "contributor")
        given = secure.sign_in(client, "plain@example.org").headers["Set-Cookie"]
        assert re.fullmatch(r"__Host-desk=[\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Lax", given)
        assert client.get("/en/desk/account").status == 200
        client.cookies = {"desk": client.cookies["__Host-desk"]}
        assert client.get("/en/desk/account").status == 401, "a cookie that a sister host can plant"


def test_no_page_can_be_framed_kept_or_indexed(room, editor):
    contributor = room.client()
    link = room.hand_in(contributor, ANSWERS | {"practice": ANSWERS["practice"] | {"name": "Framed"}})
    copy = room.accept(editor, "Framed", "framed")
    review = room.invite(editor, copy)
    paths = [
        "/en/submit",
        REPORT,
        link,
        f"{link}/check",
        review,
        "/en/desk/sign-in",
        f"/en/desk/invitations/{UNKNOWN}",
    ]
    paths += ["/en/desk", "/en/desk/records", copy, "/en/desk/account", "/en/desk/audit", f"/en/reviews/{UNKNOWN}"]
    for client in (editor, room.client()):
        for path in paths:
            for answer in (client.get(path), client.post(path, {})):
                headers = answer.headers
                assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
                assert headers["Cache-Control"] == "no-store", (path, answer.status, headers["Cache-Control"])
                assert headers["Referrer-Policy"] == "same-origin", path
                assert answer.status < 500, (path, answer.status)
    for path in (link, review, copy):
        assert editor.get(path).headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    "onward",
    [
        "//evil.example",
        "https://evil.example/en/desk",
        "\\\\evil.example",
        "/\\evil.example",
        "/en/desk/../..",
        "/en/desk/..//evil.example",
        "/en/desk/%2e%2e/%2f%2fevil.example",
        "%2f%2fevil.example",
        "/en/desk\r\nLocation: https://evil.example",
        "javascript:alert(1)",
        "/en//evil.example",
        "/en/desk?next=//evil.example",
        "en/desk@evil.example",
    ],
)
def test_signing_in_leads_nowhere_else(room, onward):
    client = room.member_of_the_house
    page = client.get("/en/desk/sign-in")
    sent = {"token": form(page, "sign-in")["token"], "email": "house@example.org", "password": PASSWORD}
    wrong = client.post("/en/desk/sign-in", sent | {"password": "wrong", "onward": onward})
    assert all(found["onward"].startswith("/en/desk") for found in forms(wrong) if "onward" in found)
    answer = client.post("/en/desk/sign-in", sent | {"onward": onward})
    assert answer.headers.get_all("Location") == ["/en/desk/mine"]
    client.cookies = {}


@pytest.fixture(autouse=True, scope="module")
def house(room):
    room.member_of_the_house = room.account("house@example.org", "contributor")


def test_fields_that_a_form_does_not_have_do_nothing(room, editor):
    contributor = room.client()
    link = room.begin(contributor)
    extra = {
        "state": "published",
        "number": "1",
        "links[0]": "x",
        "contact.email": "a@b.org",
        "records": "bochum-crisis-rooms",
        "matter": "x",
        "publish": "true",
        "licence": "true",
        "account": "x",
        "handler": "x",
        "decision.reason": "x",
    }
    contributor.press(f"{link}/answers/practice", "save", **ANSWERS["practice"], **extra)
    page = contributor.get(f"{link}/check")
    assert "hand-in" not in page.text, "a consent that another page asks for was taken"
    room.answer(contributor, link, ANSWERS)
    contributor.press(f"{link}/check", "hand-in")
    assert "Thank you" in words(contributor.get(link)) or "Submission" in words(contributor.get(link))
    assert "/practices/bochum-crisis-rooms" not in contributor.get(link).text
    room.hand_in(contributor, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": "Assigned"}})
    copy = room.accept(editor, "Assigned", "assigned")
    extra = {"approvals": "0", "isAnonymous": "false", "recordKind": "page", "needs": "", "shown": "x", "seen": "9"}
    extra |= {"reviews[0].recommendation": "approve", "confirmations[0].submission": "x", "origins": "", "pending": "x"}
    page = editor.press(copy, "save", **COMPLETE, **extra)
    assert page.status == 200
    assert "2 more approvals" in words(page)
    assert not any(("act", "publish") in found.buttons for found in forms(page))
    seen = re.search(r'name="seen" value="(\w+)"', page.text)
    sent = {"act": "publish", "token": form(page, "save")["token"], "seen": seen[1] if seen else "0" * 64}
    assert editor.post(copy, sent).status in (404, 409)
    assert room.server.get("/en/practices/assigned").status == 404


def test_a_record_is_published_under_its_own_id_only(room, editor):
    contributor = room.client()
    link = room.hand_in(contributor, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": "Another's place"}})
    copy = room.accept(editor, "Another&#39;s place", "own-place")
    assert editor.press(copy, "save", **COMPLETE, id="bochum-crisis-rooms").status == 200
    room.publish(editor, copy, contributor, link)
    server = room.server
    wait_until(lambda: server.get("/en/practices/own-place.json").status == 200, 20, "not published")
    assert "bochum-crisis-rooms" not in server.get("/en/practices/own-place.json").text
    assert server.get("/en/practices/bochum-crisis-rooms").status == 200
