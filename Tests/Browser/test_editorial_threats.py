"""Attacks on the editorial room: forged, planted, misled, scripted, guessed, and by people who may do other things."""

import re

import pytest

from desk import PASSWORD
from forms import FORM, form, forms, place, words
from html_document import HTMLDocument
from program import wait_until
from room import ANSWERS, CALL, COMPLETE, Room

UNKNOWN = "A" * 42 + "E"
SCRIPTS = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> [x](javascript:alert(1)) <svg/onload=alert(1)>"
POSTED = [
    "/en/submit",
    "/en/report/bochum-crisis-rooms",
    "/en/desk/sign-in",
    "/en/desk",
    "/en/desk/records",
    "/en/desk/account",
]


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with Room(tmp_path_factory.mktemp("threats")) as room:
        yield room


@pytest.fixture(scope="module")
def editor(room):
    return room.member("ed@example.org")


@pytest.fixture(scope="module")
def reported(room):
    """The address at which a mistake in a record is reported."""
    return "/en/report/bochum-crisis-rooms"


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


def test_a_form_without_its_token_comes_back_filled(room, editor, reported):
    visitor = room.client()
    for token in ("", "1.2", f"{2**62}.{UNKNOWN}", f"-1.{UNKNOWN}", "x" * 5_000):
        page = visitor.post(reported, {"text": "Typed with care", "token": token})
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


def test_no_page_can_be_framed_kept_or_indexed(room, editor, reported):
    contributor = room.client()
    link = room.hand_in(contributor, ANSWERS | {"practice": ANSWERS["practice"] | {"name": "Framed"}})
    copy = room.accept(editor, "Framed", "framed")
    review = room.invite(editor, copy)
    paths = [
        "/en/submit",
        reported,
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
    assert answer.headers["Location"] == "/en/desk"
    assert answer.headers.get_all("Location") == ["/en/desk"]
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


def scripts_in(page):
    """What of the marks would run."""
    document = HTMLDocument.parse(page.text)
    links = [each for each in document.addresses if each.lower().startswith(("javascript:", "data:", "x"))]
    return document.inline + links + re.findall(r"<(?:img|svg)[^>]*(?:alert|src=.?x\b)[^>]*>", page.text)


def fill_all(client, path, act, mark, skip=()):
    """Presses a button with a mark in every line and text of its form."""
    page = client.get(path)
    found = form(page, act)
    kinds = set(re.findall(r'<textarea[^>]*name="([^"]+)"', page.text))
    kinds |= {
        re.search(r'name="([^"]+)"', tag)[1]
        for tag in re.findall(r"<input[^>]*>", page.text)
        if re.search(r'type="(?:text|url|email)"', tag) and "name=" in tag
    }
    kinds -= {"website", *skip}
    return client.post(found.action, [*found.filled({name: mark for name in kinds if name in found}), ("act", act)])


def test_what_people_write_is_never_run(room, editor, reported):
    contributor = room.client()
    link = room.begin(contributor)
    pages = [contributor.get(f"/en/report/{SCRIPTS}".replace(" ", "%20"))]
    for section in re.findall(r"/answers/([\w-]+)", contributor.get(link).text):
        pages.append(fill_all(contributor, f"{link}/answers/{section}", "save", SCRIPTS))
    pages.append(contributor.get(f"{link}/check"))
    choices = {"submitter": "civil-society"}
    contributor.press(f"{link}/answers/submitter", "save", **choices)
    contributor.press(
        f"{link}/answers/submitter", "save", **ANSWERS["submitter"], organisation=SCRIPTS, contact_name=SCRIPTS
    )
    practice = {"name": SCRIPTS, "summary": SCRIPTS, "countries[0]": "FR", "place": SCRIPTS, "started": ""}
    contributor.press(f"{link}/answers/practice", "save", **practice, ended="")
    contributor.press(f"{link}/answers/use", "save", contact_page="")
    assert place(contributor.press(f"{link}/check", "hand-in")) == link
    contributor.press(link, "reply", text=SCRIPTS)
    desk = re.search(r'href="(/en/desk/submissions/\w+)">[^<]*&lt;script', editor.get("/en/desk").text)[1]
    editor.press(desk, "ask", question=SCRIPTS)
    pages.append(editor.press(desk, "accept", record=SCRIPTS, acceptance=SCRIPTS))
    copy = place(editor.press(desk, "accept", record="scripted", acceptance=SCRIPTS))
    pages.append(fill_all(editor, copy, "save", SCRIPTS))
    review = room.invite(editor, copy)
    reviewer = room.client()
    reviewer.press(review, "declare", conflicts=SCRIPTS)
    pages.append(reviewer.press(review, "review", recommendation="block", comment=""))
    reviewer.press(
        review, "review", recommendation="block", comment=SCRIPTS, accuracy="partly", accuracy_reason=SCRIPTS
    )
    pages.append(editor.press(copy, "resolve", minute=SCRIPTS))
    visitor = room.client()
    mistake = visitor.post(reported, {"text": SCRIPTS, "email": "r@example.org", "token": room.token})
    pages.append(visitor.post(reported, {"text": SCRIPTS, "email": SCRIPTS, "token": room.token}))
    sent = {"email": SCRIPTS, "password": SCRIPTS, "onward": SCRIPTS, "carried.x" + SCRIPTS: SCRIPTS, "token": "x"}
    pages.append(visitor.post("/en/desk/sign-in", sent))
    pages.append(visitor.post(copy, {"title.en" + SCRIPTS: SCRIPTS}))
    paths = [(contributor, link), (contributor, f"{link}/answers/practice"), (visitor, place(mistake)), (editor, desk)]
    paths += [(editor, "/en/desk"), (editor, "/en/desk/records"), (editor, copy), (editor, f"{copy}/preview")]
    paths += [(reviewer, review)]
    pages += [client.get(path) for client, path in paths]
    pages.append(editor.get(room.in_inbox(editor, "Mistake") if "Mistake" in editor.get("/en/desk").text else desk))
    shown = sum("&lt;script&gt;" in page.text for page in pages)
    assert shown > 15, f"only {shown} pages show what was written"
    for page in pages:
        assert page.status < 500
        assert scripts_in(page) == [], words(page)[:200]


def test_a_mail_has_one_receiver_and_one_subject(room, editor):
    broken = "claire@example.org\r\nBcc: spy@evil.example"
    contributor = room.client()
    link = room.begin(contributor)
    name = "Of breaks\r\nSubject: planted\r\nTo: spy@evil.example"
    room.answer(contributor, link, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": name}})
    page = contributor.press(f"{link}/answers/submitter", "save", contact_email=broken, contact_name=name)
    assert "fault" in page.text
    assert contributor.get(f"{link}/check").text.count('value="hand-in"') == 0
    contributor.press(f"{link}/answers/submitter", "save", contact_name=name, **ANSWERS["submitter"])
    contributor.press(f"{link}/check", "hand-in")
    copy = room.accept(editor, "To: spy@evil.example", "of-breaks")
    editor.press(copy, "invite", capacity="researcher", email=broken)
    editor.press(copy, "invite", capacity="researcher", email="reviewer@example.org")
    letters = room.letters_to("reviewer@example.org")
    assert letters
    assert room.letters_to("claire@example.org")
    for letter in room.letters():
        for field in ("To", "Subject", "From", "Date", "Message-ID"):
            assert len(letter.get_all(field)) == 1, (field, letter.items())
        assert letter["Bcc"] is None
        assert "evil" not in letter.as_string()
        assert "planted" not in letter.as_string()


def test_nobody_learns_who_has_an_account(room):
    room.account("known@example.org", "contributor")
    said = set()
    for address, password in (
        ("known@example.org", "wrong"),
        ("unknown@example.org", "wrong"),
        ("no address", "wrong"),
        ("ed@example.org", PASSWORD),  # right, and without the code that it needs
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
    room.account("guessed@example.org", "contributor")
    for _ in range(5):
        client = room.client()
        assert client.press("/en/desk/sign-in", "sign-in", email="guessed@example.org", password="w").status == 422
    client = room.client()
    page = room.sign_in(client, "guessed@example.org")
    assert page.status == 429, "the right password is not heard either"
    assert int(page.headers["Retry-After"]) > 0
    guesser = room.client()
    page = guesser.get("/en/desk/sign-in")
    sent = dict(form(page, "sign-in").items) | {"password": "w"}
    statuses = [guesser.post("/en/desk/sign-in", sent | {"email": f"a{n}@example.org"}).status for n in range(61)]
    assert statuses == [422] * 60 + [429]


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


def test_a_body_that_is_no_form_is_refused(room, editor):
    link = room.begin(room.client())
    bodies = [
        (b"a" * (2 << 20), FORM),
        (b"&".join(b"a%d=b" % n for n in range(100_000)), FORM),
        (b"token=%zz&act=%", FORM),
        (b"token=%00&text=%00&act=%00&name=%00", FORM),
        (b"text=%ff%fe&act=save", FORM),
        (b"text=\xff\xfe\x00&act=save", FORM),
        (b"&&&=&=a&%3d=&act", FORM),
        (b"name[" * 10_000 + b"=1&act=save", FORM),
        (b"countries[99999999999999999999]=FR&countries[-1]=FR&topics[4000000000]=a&act=save", FORM),
        (b"{}", "application/json"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
        (
            b'--x\r\nContent-Disposition: form-data; name="act"\r\n\r\nsave\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
        ),
        (b"", FORM),
        (b"", ""),
    ]
    for path in (*POSTED, link, f"{link}/answers/practice", f"{link}/check", f"/en/desk/invitations/{UNKNOWN}"):
        for client in (room.client(), editor):
            for body, kind in bodies:
                answer = client.send("POST", path, body, {"Content-Type": kind})
                assert answer.status < 500, (path, body[:40], answer.status)
    assert room.client().get(link).status == 200
    assert room.server.is_running
