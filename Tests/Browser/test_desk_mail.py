"""What waits to be mailed and what was given up, on the desk's page of it: with a folder that takes no file, and with no way at all."""

import pytest

from forms import form, place, words
from program import CONTENT, Server, compendium, wait_until
from room import Room
from test_people import invite, made_link
from visit import Visit

MAIL = "/en/desk/mail"


class Silent(Room):
    """A room from which no mail leaves."""

    def __init__(self, folder, options=()):
        self.data = folder / "data"
        compendium("import", CONTENT, "--data", self.data)
        self.server = Server(self.data, options=["--trusted-proxies", "127.0.0.1", *options])
        self._token = None


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A room whose folder for mails is a file."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "mails").write_text("no folder")
    with Silent(folder, ["--mail-folder", folder / "mails", "--mail-from", "desk@example.org"]) as room:
        yield room


def test_tells_where_no_way_is_set_and_how_links_are_copied(tmp_path):
    with Silent(tmp_path) as room:
        administrator = room.member("admin@example.org", "administrator")
        link = made_link(invite(administrator, "bo@example.org"))
        page = administrator.get(MAIL)
        said = words(page)
        assert "No way for mail is set" in said and "Waiting (1)" in said and "bo@example.org" in said
        assert link not in page.text and "Next try" not in said
        assert place(administrator.press(page, "cancel")) == MAIL
        assert "Waiting (0)" in words(administrator.get(MAIL))


def test_a_failed_try_is_told_with_its_reason_and_made_again(broken, browser):
    editor = broken.member("admin@example.org", "administrator")
    link = made_link(invite(editor, "bo@example.org"))

    def said():
        return words(editor.get(MAIL))

    # A try is counted before it is made; its reason stands there once it has failed.
    wait_until(lambda: "The folder for mails takes no file." in said(), 40, "no try")
    page = editor.get(MAIL)
    assert "Tried once." in words(page) and "Next try: " in words(page)
    assert link not in page.text and "No way for mail is set" not in words(page)
    assert place(editor.press(page, "retry")) == MAIL
    visit = Visit(browser, broken.server, width=375)
    for name, value in editor.cookies.items():
        visit.context.add_cookies([{"name": name, "value": value, "url": broken.server.url}])
    visit.open(MAIL)
    assert visit.accessibility_faults() + visit.sideways_faults() == []
    visit.close()
    wait_until(lambda: "Tried once." in said(), 40, "no other try")
    (broken.data.parent / "mails").unlink()
    place(editor.press(MAIL, "retry"))
    wait_until(lambda: "Waiting (0)" in said(), 40, "not sent")
    assert list((broken.data.parent / "mails").glob("*.eml"))


def test_only_editors_come_here(broken):
    assert broken.client().get(MAIL).status == 401
    contributor = broken.account("cara@example.org", "contributor")
    broken.sign_in(contributor, "cara@example.org")
    assert contributor.get(MAIL).status == 403
    token = form(contributor.get("/en/desk/account"), "sign-out")["token"]
    assert contributor.post(MAIL, {"token": token, "act": "cancel", "mail": "m-1"}).status == 403
