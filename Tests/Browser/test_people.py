"""Who has an account: how administrators invite people, give them roles and close accounts, and what people do with their own."""

import json
import re
import sqlite3
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from desk import PASSWORD, enter
from forms import form, place, words
from visit import Visit

PEOPLE = "/en/desk/people"
ACCOUNT = "/en/desk/account"


@pytest.fixture(scope="module")
def administrator(room):
    return room.member("admin@example.org", "administrator")


def let_time_pass(room):
    """Makes the passwords of all sessions as old as if they had been given eleven minutes ago."""
    [file] = room.data.glob("*.sqlite")
    with closing(sqlite3.connect(file, timeout=20)) as database, database:
        for name, body in database.execute("SELECT id, body FROM document WHERE kind = 'session'").fetchall():
            session = json.loads(body)
            session["confirmedAt"] -= 11 * 60_000
            changed = json.dumps(session).encode()
            database.execute("UPDATE document SET body = ? WHERE kind = 'session' AND id = ?", (changed, name))


def invite(client, address, roles=("editor",), page=PEOPLE):
    return client.press(page, "invite", email=address, roles=list(roles), language="fr")


def made_link(page):
    return urlsplit(re.search(r"\S*/desk/invitations/[\w-]{43}", words(page))[0]).path


def person(client, address):
    """The path of the page of somebody's account."""
    rows = client.get(PEOPLE).text.split("<tr>")
    row = next(row for row in rows if f">{address}<" in row)
    return re.search(r'href="(/en/desk/people/[\w-]+)"', row)[1]


def test_an_administrator_invites_somebody_who_makes_an_account(room, administrator):
    page = invite(administrator, "bo@example.org", ["researcher", "lived-experience"])
    assert page.status == 200
    link = made_link(page)
    assert link.startswith("/fr/")
    [letter] = room.letters_to("bo@example.org")
    assert link in letter.get_content() and "\u202f:" not in letter["Subject"]
    shown = administrator.get(PEOPLE)
    assert "bo@example.org" in words(shown) and link not in shown.text, "the link is shown once"
    client = room.client()
    place(client.press(link, "accept", name="Bo Example", password=PASSWORD))
    assert room.sign_in(client, "bo@example.org").status == 303
    row = words(administrator.get(person(administrator, "bo@example.org")))
    assert "Bo Example" in row and "not set up" in row and "not known" not in row


def test_a_revoked_invitation_opens_nothing(room, administrator):
    link = made_link(invite(administrator, "revoked@example.org"))
    page = administrator.get(PEOPLE)
    [found] = [each for each in re.findall(r"<li>(.*?)</li>", page.text, re.DOTALL) if "revoked@example.org" in each]
    sent = {"token": form(page, "revoke")["token"], "act": "revoke"}
    sent["invitation"] = re.search(r'name="invitation" value="([\w-]+)"', found)[1]
    assert place(administrator.post(PEOPLE, sent)) == PEOPLE
    assert "revoked@example.org" not in words(administrator.get(PEOPLE))
    assert room.client().get(link).status == 404
    assert administrator.post(PEOPLE, sent).status == 409


@pytest.mark.parametrize(
    "typed, said",
    [
        ({"email": "nobody", "roles": "editor", "language": "fr"}, "This is no e-mail address"),
        ({"email": "x@example.org", "roles": [], "language": "fr"}, "Please answer this"),
        ({"email": "x@example.org", "roles": "owner", "language": "fr"}, "Please answer this"),
        ({"email": "x@example.org", "roles": "editor", "language": "xx"}, "Please answer this"),
        ({"email": "admin@example.org", "roles": "editor", "language": "fr"}, "There is an account of this address"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_kept(administrator, typed, said):
    page = administrator.press(PEOPLE, "invite", **typed)
    assert page.status in (409, 422) and said in words(page)
    assert 'class="fault-summary"' in page.text and form(page, "invite")["email"] == typed["email"]


def test_roles_change_and_accounts_are_closed_and_opened(room, administrator):
    client = room.account("cara@example.org", "contributor")
    assert room.sign_in(client, "cara@example.org").status == 303
    page = person(administrator, "cara@example.org")
    assert administrator.press(page, "roles", roles=[]).status == 422
    assert place(administrator.press(page, "roles", roles=["researcher"])) == page
    assert "researcher" in words(administrator.get(PEOPLE))
    place(administrator.press(page, "deactivate"))
    assert client.get(ACCOUNT).status == 401, "its sessions end"
    assert room.sign_in(room.client(), "cara@example.org").status == 422
    place(administrator.press(page, "reactivate"))
    assert room.sign_in(room.client(), "cara@example.org").status == 303


def test_somebody_who_is_locked_out_is_let_in_again(room, administrator):
    room.account("lost@example.org", "contributor")
    link = made_link(administrator.press(person(administrator, "lost@example.org"), "reset"))
    client = room.client()
    place(client.press(link, "accept", name="Lost Example", password="nine other lanterns on the hill"))
    assert room.sign_in(room.client(), "lost@example.org").status == 422
    assert (
        client.press(
            "/en/desk/sign-in", "sign-in", email="lost@example.org", password="nine other lanterns on the hill"
        ).status
        == 303
    )


def test_the_last_administrator_stays(room, administrator):
    page = person(administrator, "admin@example.org")
    for act, changes in (("deactivate", {}), ("roles", {"roles": ["editor"]})):
        answer = administrator.press(page, act, **changes)
        assert answer.status == 409 and "last administrator" in words(answer)
    answer = administrator.press(ACCOUNT, "delete")
    assert answer.status == 409 and "last administrator" in words(answer)
    assert administrator.get(PEOPLE).status == 200


def test_nobody_else_comes_here(room, administrator):
    page = person(administrator, "admin@example.org")
    editor = room.member("noadmin@example.org", "editor")
    for path in (PEOPLE, page):
        assert room.client().get(path).status == 401
        assert editor.get(path).status == 403
        token = form(editor.get(ACCOUNT), "sign-out")["token"]
        sent = {
            "token": token,
            "act": "invite",
            "email": "evil@example.org",
            "roles": "administrator",
            "language": "en",
        }
        assert editor.post(path, sent).status == 403
    assert "/desk/people" not in editor.get("/en/desk").text
    assert "evil@example.org" not in administrator.get(PEOPLE).text
    assert administrator.get("/en/desk/people/a-unknown").status == 404


def test_the_password_is_asked_for_again_and_what_was_typed_is_done(room, administrator):
    let_time_pass(room)
    asked = invite(administrator, "dan@example.org", ["editor", "researcher"])
    assert asked.status == 401 and "dan@example.org" not in words(administrator.get(PEOPLE))
    wrong = administrator.press(asked, "confirm-password", password="wrong", code="")
    assert wrong.status == 422 and PASSWORD not in wrong.text
    code = administrator.recovery.pop()
    page = administrator.press(wrong, "confirm-password", password=PASSWORD, code=code)
    assert page.status == 200 and made_link(page)
    assert room.letters_to("dan@example.org")
    assert administrator.get(PEOPLE).text.count("dan@example.org") == 1
    assert invite(administrator, "eve@example.org").status == 200, "it was given just now"


def test_an_expired_form_comes_back_filled(administrator):
    sent = {"token": "old", "act": "invite", "email": "typed@example.org", "roles": "editor", "language": "fr"}
    page = administrator.post(PEOPLE, sent)
    assert page.status == 422 and form(page, "invite")["email"] == "typed@example.org"


def test_ones_own_account_has_new_codes_and_goes(room, administrator):
    client = room.member("own@example.org")
    old = client.recovery[0]
    page = client.press(ACCOUNT, "renew")
    codes = re.findall(r"<li><code>([^<]+)</code></li>", page.text)
    assert len(codes) == 10 and not set(codes) & set(client.recovery)
    assert room.sign_in(room.client(), "own@example.org", old).status == 422
    assert room.sign_in(room.client(), "own@example.org", codes[0]).status == 303
    assert "9 recovery codes are left" in words(client.get(ACCOUNT))
    let_time_pass(room)
    asked = client.press(ACCOUNT, "delete")
    assert asked.status == 401 and "own@example.org" in client.get(ACCOUNT).text
    assert place(client.press(asked, "confirm-password", password=PASSWORD, code=codes[1])) == "/en/desk/sign-in"
    assert client.cookies == {}
    assert room.sign_in(room.client(), "own@example.org", codes[2]).status == 422


@pytest.mark.parametrize("language, width", [("en", 375), ("fr", 1280), ("el", 375)])
def test_the_pages_are_easy_to_use(room, administrator, browser, language, width):
    visit = Visit(browser, room.server, width=width)
    enter(visit, room.data, f"axe-{language}@example.org", "administrator")
    for path in (PEOPLE, person(administrator, "admin@example.org"), ACCOUNT):
        visit.open(path.replace("/en/", f"/{language}/"))
        assert visit.accessibility_faults() + visit.sideways_faults() == []
    let_time_pass(room)
    visit.page.locator("summary").last.click()
    visit.page.click("button[value=delete]")
    assert visit.page.locator("input[name=password]").count() == 1
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.close()
