"""What people write in the editorial room is shown, sent and kept as text, whatever it is."""

import re

from forms import FORM, form, place, words
from html_document import HTMLDocument
from room import ANSWERS, POSTED, REPORT, UNKNOWN

SCRIPTS = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> [x](javascript:alert(1)) <svg/onload=alert(1)>"


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


def test_what_people_write_is_never_run(room, editor):
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
    mistake = visitor.post(REPORT, {"text": SCRIPTS, "email": "r@example.org", "token": room.token})
    pages.append(visitor.post(REPORT, {"text": SCRIPTS, "email": SCRIPTS, "token": room.token}))
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
