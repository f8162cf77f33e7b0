"""Those who send in more than once: several practices of one submitter, standing accounts, forms that the desk types in."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from desk import PASSWORD, after_a_moment, answer, enter, invited
from forms import form, place, words
from program import wait_until
from room import ANSWERS, CALL
from visit import Visit

MINE = "/en/desk/mine"
TYPE_IN = "/en/desk/type-in"
OWN = re.compile(r'href="(/en/desk/mine/\w+)"')


def answers(title):
    return ANSWERS | {"practice": ANSWERS["practice"] | {"name": title}}


def number(page):
    return re.search(r"Submission (\d+\w?)", words(page))[1]


def begin_further(client, link):
    return place(client.press(link, "further")).split("/answers/")[0]


def hand_in(room, client, link, title):
    room.answer(client, link, answers(title))
    return client.press(f"{link}/check", "hand-in")


def contributor(room, address):
    client = room.account(address, "contributor")
    assert place(room.sign_in(client, address)) == MINE
    return client


def begin(client):
    """A new submission of an account."""
    page = client.get("/en/submit")
    return place(client.press(page, "begin")).split("/answers/")[0]


# MARK: - Several practices


def test_a_second_practice_has_a_letter_and_the_first_one_too(room, editor):
    client = room.client()
    first = room.hand_in(client, answers("The first garden"))
    alone = number(client.get(first))
    second = begin_further(client, first)
    assert second != first and "/submissions/" in second
    typed = client.get(f"{second}/answers/submitter")
    assert form(typed, "save")["contact-email"] == "claire@example.org"
    assert "The first garden" not in client.get(f"{second}/answers/practice").text
    assert place(hand_in(room, client, second, "The second garden")) == second
    shown = client.get(second)
    assert number(shown) == f"{alone}B"
    assert f"{alone}A · The first garden" in words(shown)
    assert first.rsplit("/", 1)[1] not in shown.text, "each link opens one"
    shown = words(client.get(first))
    assert f"Its number was {alone}. It is {alone}A now" in shown and f"{alone}B · The second garden" in shown
    said = {f"Your submission {alone} is now {alone}A", f"Your submission {alone}B has arrived"}
    wait_until(lambda: said <= {letter["Subject"] for letter in room.letters()}, 40, "both mails")
    found = editor.get(f"/en/desk?words={alone}")
    assert f"{alone}A · The first garden" in found.text and f"{alone}B · The second garden" in found.text
    page = editor.get(room.in_inbox(editor, "The first garden"))
    assert f"with {alone}B" in words(page) and f"Its number was {alone};" in words(page)
    assert place(client.press(first, "withdraw")) == first
    assert f"{alone}A · The first garden" in words(client.get(second))


def test_only_whoever_holds_one_of_the_links_learns_of_the_others(room):
    client, stranger = room.client(), room.client()
    first = room.hand_in(client, answers("A quiet place"))
    other = room.hand_in(stranger, answers("Something else"))
    begin_further(client, first)
    assert "Your other submissions" in words(client.get(first))
    assert "Your other submissions" not in words(stranger.get(other))
    assert "A quiet place" not in stranger.get(other).text
    assert client.press(begin_further(client, first), "erase").status == 200


# MARK: - Standing accounts


def test_a_contributor_sees_everything_that_was_sent_in_under_the_account(room, editor):
    client = contributor(room, "delegation@example.org")
    page = client.get(MINE)
    assert "Nothing was submitted under this account yet" in words(page)
    assert "/desk/people" not in page.text and 'href="/en/desk"' not in page.text and "/desk/records" not in page.text
    link = begin(client)
    assert link.startswith(MINE + "/")
    typed = form(client.get(f"{link}/answers/submitter"), "save")
    assert typed["contact-email"] == "delegation@example.org" and typed["contact-name"] == "Ada Example"
    assert "Draft" in words(client.get(MINE))
    client.press(f"{link}/answers/practice", "save", **answers("A delegation’s practice")["practice"])
    consent = {"submitter": "delegation", "publish": "true", "licence": "true", "contact-email": "aide@example.org"}
    client.press(f"{link}/answers/submitter", "save", **consent)
    assert place(client.press(f"{link}/check", "hand-in")) == link
    assert "A delegation’s practice" in words(client.get(MINE)) and "New" in words(client.get(MINE))
    assert "Keep this address" not in words(client.get(link))
    [letter] = room.letters_to("delegation@example.org")
    private = re.search(r"/en/submissions/[\w-]{43}", letter.get_content())[0]
    assert not any(each["To"] == "aide@example.org" for each in room.letters())
    assert "A delegation’s practice" in room.client().get(private).text
    page = words(editor.get(room.in_inbox(editor, "A delegation’s practice")))
    assert "Submitted under the account of Ada Example (delegation@example.org)" in page
    editor.press(room.in_inbox(editor, "A delegation’s practice"), "ask", question="Since when?")
    assert "In clarification" in words(client.get(MINE))
    assert place(client.press(link, "reply", text="Since May.")) == link
    second = begin_further(client, link)
    assert second.startswith(MINE + "/")
    assert place(hand_in(room, client, second, "One more of theirs")) == second
    assert OWN.search(client.get(second).text)[1] in (link, second)
    assert f'href="{link}"' in client.get(second).text, "an account goes from one to the other"
    audit = room.member("auditor@example.org", "administrator").get("/en/desk/audit")
    assert "Ada Example Begin a further submission" in words(audit)


def test_another_account_finds_nothing_there(room, editor):
    client, other = contributor(room, "one@example.org"), contributor(room, "two@example.org")
    link = begin(client)
    client.press(f"{link}/answers/practice", "save", **answers("Mine alone")["practice"])
    pages = [link, f"{link}/check", f"{link}/files", f"{link}/files/1", f"{link}/answers/practice"]
    token = form(other.get("/en/desk/account"), "sign-out")["token"]
    for path in pages:
        for stranger, status in ((other, 404), (editor, 404), (room.client(), 401)):
            assert stranger.get(path).status == status, path
        if not path.endswith("/1"):
            assert other.post(path, {"act": "erase", "token": token, "name": "x"}).status == 404
    assert "Mine alone" not in other.get(MINE).text
    sent = {"act": "save", "name": "Forged"}
    for wrong in ({}, {"token": token}):
        page = client.post(f"{link}/answers/practice", sent | wrong)
        assert page.status == 422 and form(page, "save")["name"] == "Forged", "it comes back filled"
    assert client.post(link, {"act": "erase"}).status in (200, 422)
    assert "Mine alone" in client.get(f"{link}/check").text


def test_what_was_typed_survives_the_end_of_a_session(room):
    client = contributor(room, "tired@example.org")
    link = begin(client)
    page = client.get(f"{link}/answers/practice")
    client.cookies.clear()
    asked = client.press(page, "save", name="Typed for an hour")
    assert asked.status == 401
    again = client.press(asked, "sign-in", email="tired@example.org", password=PASSWORD, code="")
    assert again.status == 200 and form(again, "save")["name"] == "Typed for an hour"
    client.press(again, "save")
    assert form(client.get(f"{link}/answers/practice"), "save")["name"] == "Typed for an hour"


def test_a_deleted_account_leaves_its_submissions_to_their_links(room, editor):
    client = contributor(room, "leaving@example.org")
    link = begin(client)
    hand_in(room, client, link, "Left behind")
    [letter] = room.letters_to("leaving@example.org")
    private = re.search(r"/en/submissions/[\w-]{43}", letter.get_content())[0]
    exported = room.export("leaving@example.org")
    assert "Left behind" in exported and link.rsplit("/", 1)[1] in exported
    assert place(client.press("/en/desk/account", "delete")) == "/en/desk/sign-in"
    assert room.client().get(link).status == 401
    page = room.client().get(private)
    assert page.status == 200 and "Left behind" in page.text
    [file] = room.data.glob("*.sqlite")
    with closing(sqlite3.connect(file, timeout=20)) as database:
        bodies = [body for (body,) in database.execute("SELECT body FROM document WHERE kind = 'submission'")]
    [left] = [text for text in map(str, bodies) if "Left behind" in text]
    assert '"account"' not in left


# MARK: - Forms that came back


def test_an_editor_types_in_a_form_and_passes_the_link_on(room, editor):
    assert TYPE_IN in editor.get("/en/desk").text
    page = editor.press(TYPE_IN, "begin", call=CALL, language="fr", day="2999-01-01")
    assert page.status == 422 and "Please answer this" in words(page)
    page = editor.press(page, "begin", way="paper", day="2999-01-01")
    assert page.status == 422 and "none that is still to come" in words(page)
    assert form(page, "begin")["day"] == "2999-01-01"
    today = datetime.now(UTC).date().isoformat()
    link = place(editor.press(page, "begin", way="paper", day=today)).split("/answers/")[0]
    assert link.startswith(MINE + "/") and link in editor.get(MINE).text
    colleague = room.member("colleague-types@example.org")
    assert colleague.get(link).status == 404
    room.answer(editor, link, answers("From paper"))
    done = editor.press(f"{link}/check", "hand-in")
    assert done.status == 200 and "Pass the private link on" in words(done)
    private = re.search(r"/fr/submissions/[\w-]{43}", done.text)[0]
    assert private not in editor.get(room.in_inbox(editor, "From paper")).text, "it is shown once"
    assert "Typed in by Ada Example, from a form that came on paper" in words(done)
    assert "From paper" in room.client().get(private).text
    assert editor.get(link).status == 404, "now it is the submitter's"
    assert link not in editor.get(MINE).text
    audit = words(room.member("auditor-types@example.org", "administrator").get("/en/desk/audit"))
    assert "Ada Example Type in a returned form" in audit
    client = contributor(room, "no-typist@example.org")
    assert client.get(TYPE_IN).status == 403
    token = form(client.get("/en/desk/account"), "sign-out")["token"]
    sent = {"act": "begin", "call": CALL, "language": "fr", "way": "paper", "day": today, "token": token}
    assert client.post(TYPE_IN, sent).status == 403


# MARK: - What was taken back


def test_an_editor_goes_on_without_what_was_taken_back(room, editor):
    client = room.client()
    room.hand_in(client, answers("Kept practice"))
    gone = room.hand_in(client, {**answers("Gone practice"), "people": {"aim": "Only here."}})
    copy = room.accept(editor, "Kept practice", "kept-practice")
    editor.press(room.in_inbox(editor, "Gone practice"), "accept", record="kept-practice", acceptance="The same.")
    assert "Only here." in editor.get(copy).text
    assert "was taken back" not in editor.get(copy).text
    client.press(gone, "withdraw")
    page = editor.get(copy)
    assert "Gone practice” was taken back" in words(page)
    assert editor.press(copy, "confirmation").status == 409
    assert place(editor.press(copy, "drop")) == copy
    page = editor.get(copy)
    assert "was taken back" not in page.text and "Only here." not in page.text and "Kept practice" in page.text
    assert place(editor.press(copy, "confirmation")) == copy


# MARK: - In a browser


def test_a_second_practice_is_submitted_without_scripts(room, browser):
    link = room.hand_in(room.client(), answers("By a telephone"))
    visit = Visit(browser, room.server, width=375, scripts=False)
    visit.open(link)
    visit.page.click("button[value=further]")
    while not visit.path.endswith("/check"):
        answer(visit.page, {"name": "By it too", "summary": "Short.", "countries": "IE", "publish": 1, "licence": 1})
        visit.page.click("button[value=next]")
    visit.page.click("button[value=hand-in]")
    assert "Your other submissions" in visit.page.locator("main").inner_text()
    visit.close()


@pytest.mark.parametrize("language, width", [("en", 375), ("el", 1280)])
def test_the_pages_are_easy_to_use(room, browser, language, width):
    address = f"easy-{language}@example.org"
    visit = Visit(browser, room.server, width=width)
    page = visit.page
    visit.open(invited(room.data, address, "contributor"))
    page.fill("input[name=name]", "Ada Example")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[value=accept]")
    page.fill("input[name=email]", address)
    page.fill("input[name=password]", PASSWORD)
    page.click("button[value=sign-in]")
    assert visit.path.endswith("/desk/mine")
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.open(f"/{language}/submit")
    after_a_moment(visit)
    page.click("button[value=begin]")
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    while not visit.path.endswith("/check"):
        answer(page, {"name": "Easy", "summary": "Short.", "countries": "IE", "publish": 1, "licence": 1})
        page.click("button[value=next]")
    page.click("button[value=hand-in]")
    own = visit.path
    for path in (own, f"/{language}/desk/mine"):
        visit.open(path)
        assert visit.accessibility_faults() + visit.sideways_faults() == [], path
    visit.close()


def test_the_page_of_a_returned_form_is_easy_to_use(room, browser):
    visit = Visit(browser, room.server, width=375)
    enter(visit, room.data, email="easy-typist@example.org")
    for path in (TYPE_IN, "/de/desk/type-in"):
        visit.open(path)
        assert visit.accessibility_faults() + visit.sideways_faults() == [], path
    visit.open(TYPE_IN)
    visit.page.click("button[value=begin]")
    assert visit.page.locator(".fault-summary").count() == 1
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.close()
