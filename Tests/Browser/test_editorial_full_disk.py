"""While the disk is full, nothing is said to be kept that is not; readers are served; with room again all goes on."""

import time

import pytest

from forms import form, words
from halves import Kept
from mounted import Disk
from program import compendium, wait_until
from room import ANSWERS, COMPLETE, Room
from test_attachments import PDF

MEMBER = "member@example.org"
#: More than is left in any file that the store has.
LONG = "typed with care " * 20_000
MULTIPART = {"Content-Type": "multipart/form-data; boundary=b"}


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A room whose data is on a small disk."""
    room = Room(tmp_path_factory.mktemp("full"))
    with room:
        room.people = {"editor": room.member("editor@example.org"), "member": room.account(MEMBER, "contributor")}
    room.disk = Disk(room.server, megabytes=24)
    with room:
        yield room


@pytest.fixture
def editor(room):
    return room.people["editor"]


@pytest.fixture
def full(room, tmp_path):
    """Fills the disk. Whatever is kept is whole after it."""
    yield room.disk.full
    copy = room.disk.copy(tmp_path)
    compendium("verify", "--data", copy)
    kept = Kept(copy)
    assert kept.halves() == []


def named(title):
    return ANSWERS | {"practice": ANSWERS["practice"] | {"name": title}}


def refused(answer):
    """Whether an answer says that nothing was kept, and does not let anybody think otherwise."""
    return answer.status >= 500 and "Location" not in answer.headers and "Set-Cookie" not in answer.headers


def is_served(room):
    """Whether readers find pages, among them some that nobody has asked for before."""
    paths = ["/en", "/en/practices/hugarafl", f"/de/practices?q=haus+{time.monotonic_ns()}", "/en/desk/sign-in"]
    return all(room.server.get(path).status == 200 for path in paths)


def test_answers(room, full):
    contributor = room.client()
    link = room.begin(contributor)
    room.answer(contributor, link, named("Saved before"))
    page = contributor.get(f"{link}/answers/practice")
    with full():
        assert refused(contributor.press(page, "save", name="Typed", summary=LONG))
        assert refused(contributor.press(page, "next", name="Typed"))
        assert form(contributor.get(f"{link}/answers/practice"), "save")["name"] == "Saved before"
        assert is_served(room)
    assert contributor.press(page, "save", name="Typed", summary="In short").status == 200
    assert form(contributor.get(f"{link}/answers/practice"), "save")["name"] == "Typed"


def test_handing_in(room, full, editor):
    contributor = room.client()
    link = room.begin(contributor)
    room.answer(contributor, link, named("Handed in later"))
    page = contributor.get(f"{link}/check")
    with full():
        assert refused(contributor.press(page, "hand-in"))
        assert contributor.get(f"{link}/check").status == 200, "a draft still"
        assert "Handed in later" not in editor.get("/en/desk").text
        assert is_served(room)
    assert contributor.press(page, "hand-in").status == 303
    assert "Submission" in words(contributor.get(link))
    assert room.in_inbox(editor, "Handed in later")


@pytest.mark.parametrize("left", [0, 3 << 20], ids=["nothing fits", "it arrives and cannot be kept"])
def test_files(room, full, left):
    contributor = room.client()
    link = room.begin(contributor)
    content = PDF + left.to_bytes(4) + bytes(2 << 20)
    line = b"--b\r\nContent-Disposition: form-data; "
    body = line + b'name="file"; filename="a.pdf"\r\n\r\n' + content
    body += b"\r\n" + line + b'name="act"\r\n\r\nattach\r\n--b--\r\n'
    with full(but=left):
        assert refused(contributor.send("POST", f"{link}/files", body, MULTIPART))
        assert "/files/1" not in contributor.get(f"{link}/files").text
        assert is_served(room)
        assert [
            path for path in room.disk.data.rglob("*") if path.is_file() and content[:64] in path.read_bytes()
        ] == []
    assert contributor.send("POST", f"{link}/files", body, MULTIPART).status == 303
    assert contributor.get(f"{link}/files/1").body == content


def test_a_working_copy(room, full, editor):
    room.hand_in(room.client(), named("Worked on"))
    copy = room.accept(editor, "Worked on", "worked-on")
    page = editor.get(copy)
    with full():
        assert refused(editor.press(page, "save", **{"title.en": "Typed", "summary.en": LONG}))
        kept = editor.get(copy)
        assert form(kept, "save")["title.en"] == "Worked on"
        assert form(kept, "save")["version"] == form(page, "save")["version"]
        assert is_served(room)
    assert editor.press(page, "save", **{"title.en": "Typed"}).status == 200
    assert form(editor.get(copy), "save")["title.en"] == "Typed"


def test_publishing(room, full, editor):
    contributor = room.client()
    link = room.hand_in(contributor, named("Published later"))
    copy = room.accept(editor, "Published later", "published-later")
    assert editor.press(copy, "save", **COMPLETE).status == 200
    for capacity in ("lived-experience", "researcher"):
        room.approve(room.invite(editor, copy, capacity))
    editor.press(copy, "confirmation")
    contributor.press(link, "confirm")
    page = editor.get(copy)
    path = "/en/practices/published-later"
    with full():
        assert refused(editor.press(page, "publish"))
        assert editor.get(copy).status == 200
        assert room.server.get(path).status == 404
        assert is_served(room)
    assert editor.press(page, "publish").status == 303
    wait_until(lambda: room.server.get(path).status == 200, 5, "not published")
    assert "Published as revision 1" in words(editor.get(copy))


def test_signing_in(room, full, editor):
    member = room.people["member"]
    with full():
        assert refused(room.sign_in(member, MEMBER))
        assert member.cookies == {}
        assert editor.get("/en/desk").status == 200, "who is in stays in"
        assert is_served(room)
    assert room.sign_in(member, MEMBER).status == 303
    assert member.get("/en/desk/account").status == 200


def test_operators_are_told(room, full):
    with full():
        wait_until(lambda: "the disk is full" in room.server.get("/readyz").text, 20, "not told")
        assert room.server.get("/readyz").status == 200
    wait_until(lambda: room.server.get("/readyz").text.startswith("ready"), 20, "not well again")
