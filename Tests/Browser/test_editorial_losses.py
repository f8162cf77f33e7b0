"""What was typed is never lost: an ended session, an old token, two editors, a message that is too long."""

import pytest

from forms import form, place, words
from room import ANSWERS, CALL, COMPLETE, REPORT
from visit import Visit


@pytest.fixture(scope="module")
def editors(room):
    return [room.member(f"{name}@example.org") for name in ("first", "second")]


def handed_in(room, title):
    client = room.client()
    return client, room.hand_in(client, {**ANSWERS, "practice": ANSWERS["practice"] | {"name": title}})


def end_session(client):
    cookies = dict(client.cookies)
    client.press("/en/desk/account", "sign-out")
    client.cookies = cookies


def test_a_record_comes_back_after_signing_in_again(room, editors):
    editor, other = editors
    handed_in(room, "Ended")
    copy = room.accept(editor, "Ended", "ended")
    page = editor.get(copy)
    end_session(editor)
    other.press(copy, "save", **{"places[0]": "Saved meanwhile"})
    asked = editor.press(page, "save", **{"title.en": "Typed before it ended", "topics": ["peer-support"]})
    assert asked.status == 401
    wrong = editor.press(asked, "sign-in", email=editor.email, password="wrong")
    assert wrong.status == 422
    back = room.sign_in_on(editor, wrong)
    assert back.status == 200
    assert form(back, "save")["title.en"] == "Typed before it ended"
    assert editor.press(back, "save").status == 200
    kept = form(editor.get(copy), "save")
    assert kept["title.en"] == "Typed before it ended"
    assert kept["places[0]"] == "Saved meanwhile", "what somebody else saved meanwhile"


def test_a_row_more_does_not_hide_what_another_saved(room, editors):
    editor, other = editors
    handed_in(room, "Rows")
    copy = room.accept(editor, "Rows", "rows")
    page = editor.get(copy)
    other.press(copy, "save", **{"title.en": "Named by the other"})
    found = form(page, "save")
    more = editor.post(copy, [*found.items, ("change", "add:limits")])
    editor.press(more, "save", **{"places[0]": "Placed by the one"})
    kept = form(editor.get(copy), "save")
    assert (kept["title.en"], kept["places[0]"]) == ("Named by the other", "Placed by the one")


def test_a_question_comes_back_after_signing_in_again(room, editors):
    editor = editors[0]
    contributor, link = handed_in(room, "Questioned")
    desk = room.in_inbox(editor, "Questioned")
    page = editor.get(desk)
    end_session(editor)
    asked = editor.press(page, "ask", question="Typed before it ended?")
    assert asked.status == 401
    back = room.sign_in_on(editor, asked)
    assert form(back, "ask")["question"] == "Typed before it ended?"
    place(editor.press(back, "ask"))
    assert "Typed before it ended?" in words(contributor.get(link))


def test_no_password_is_carried_into_a_page(room):
    visitor = room.client()
    sent = {"act": "password", "old": "my old password", "new": "my new password", "token": room.token}
    for path in ("/en/desk/account", "/en/desk", "/en/desk/records"):
        page = visitor.post(path, sent)
        assert page.status == 401
        assert "my old password" not in page.text
        assert "my new password" not in page.text


def test_a_message_that_is_too_long_comes_back(room, editors):
    contributor, link = handed_in(room, "Long")
    text = "a long word " * 1_000
    page = contributor.press(link, "reply", text=text)
    assert page.status == 422
    assert form(page, "reply")["text"] == text
    desk = room.in_inbox(editors[0], "Long")
    page = editors[0].press(desk, "ask", question=text)
    assert page.status == 422
    assert form(page, "ask")["question"] == text


def test_machines_are_told_from_people(room):
    visitor = room.client()
    path = REPORT
    sent = {"text": "A mistake", "token": room.token}
    trapped = visitor.post(path, sent | {"website": "https://spam.example"})
    quick = visitor.press(path, "report", text="A mistake")
    for page in (trapped, quick):
        assert page.status == 422
        assert form(page, "report")["text"] == "A mistake"
    assert visitor.press("/en/submit", "begin").status == 422
    for address, items in ((path, sent), ("/en/submit", {"call": CALL, "token": room.token, "act": "begin"})):
        answers = [visitor.post(address, items) for _ in range(11)]
        assert [answer.status for answer in answers] == [303] * 10 + [429]
        assert 0 < int(answers[-1].headers["Retry-After"]) <= 3_600


def test_nothing_of_the_desk_fails(room, editors):
    """What cannot be done is said, and is no failure of the server."""
    editor = editors[0]
    contributor, link = handed_in(room, "Withdrawn later")
    copy = room.accept(editor, "Withdrawn later", "withdrawn-later")
    contributor.press(link, "withdraw")
    assert editor.press(copy, "confirmation").status == 409
    for record in ("about", "bochum-crisis-rooms", "x" * 200, "practices"):
        handed_in(room, f"Into {record[:9]}")
        answer = editor.press(
            room.in_inbox(editor, f"Into {record[:9]}"), "accept", record=record, acceptance="It fits."
        )
        assert answer.status in (303, 409, 422), (record, answer.status)
        assert editor.press("/en/desk/records", "open", record=record).status < 500
    assert '"level":"error"' not in room.log()


def test_no_record_takes_the_address_of_another(room, editors):
    editor = editors[0]
    contributor, link = handed_in(room, "Squatter")
    copy = room.accept(editor, "Squatter", "squatter")
    page = editor.press(copy, "save", slug="bochum-crisis-rooms", **COMPLETE)
    assert page.status == 200
    for capacity in ("lived-experience", "researcher"):
        review = room.invite(editor, copy, capacity)
        reviewer = room.approve(review)
    editor.press(copy, "confirmation")
    place(contributor.press(link, "confirm"))
    page = editor.get(copy)
    assert 'value="publish"' not in page.text
    assert "One field" in words(page) or "field" in words(page)
    before = room.server.get("/en/practices/bochum-crisis-rooms").text
    sent = {"act": "publish", "token": form(page, "save")["token"], "seen": room.fingerprint(reviewer.get(review))}
    assert editor.post(copy, sent).status == 409
    assert room.server.get("/en/practices/bochum-crisis-rooms").text == before


def test_a_second_text_does_not_push_out_one_that_waits(room, editors):
    editor, other = editors
    handed_in(room, "Twice")
    copy = room.accept(editor, "Twice", "twice")
    windows = [editor.get(copy), editor.get(copy)]
    other.press(copy, "save", **{"title.en": "By the other"})
    waits = editor.press(windows[0], "save", **{"title.en": "From one window"})
    assert waits.status == 409
    again = editor.press(windows[1], "save", **{"title.en": "From another window"})
    assert again.status == 409
    page = editor.get(copy)
    assert "From one window" in words(page)
    assert "By the other" in words(page)
    place(editor.press(page, "choose", **{"choice.title": "theirs"}))
    page = editor.get(copy)
    assert "From another window" in words(page)
    assert "By the other" in words(page)
    place(editor.press(page, "choose", **{"choice.title": "mine"}))
    assert form(editor.get(copy), "save")["title.en"] == "From another window"


def test_who_takes_no_part_does_not_count(room, editors):
    editor = editors[0]
    handed_in(room, "Excluded")
    copy = room.accept(editor, "Excluded", "excluded")
    review = room.invite(editor, copy)
    reviewer = room.approve(review)
    assert "One more approval" in words(editor.get(copy))
    place(reviewer.post(review, {"act": "declare-anew", "conflicts": "I forgot to say", "excluded": "true"}))
    assert "2 more approvals" in words(editor.get(copy))


def test_two_editors_of_one_record_lose_nothing(room, editors, browser):
    handed_in(room, "Shared")
    copy = room.accept(editors[0], "Shared", "shared")
    visits = []
    for editor in editors:
        visit = Visit(browser, room.server)
        cookies = [{"name": name, "value": value, "url": room.server.url} for name, value in editor.cookies.items()]
        visit.context.add_cookies(cookies)
        visit.open(copy)
        visits.append(visit)
    first, second = visits
    title = "[name='title.en']"
    for visit, words_typed in ((first, "As the first has it"), (second, "As the second has it")):
        visit.page.fill(title, words_typed)
    second.page.fill("[name='places[0]']", "Where only the second was")
    first.page.click("button[value=save]")
    second.page.click("button[value=save]")
    shown = second.page.locator("main").inner_text()
    for text in ("Shared", "As the first has it", "As the second has it"):
        assert text in shown
    # Another window of the second says something else before it was chosen.
    second.page.reload()
    assert "As the second has it" in second.page.locator("main").inner_text()
    assert second.accessibility_faults() == []
    second.page.check("input[value=mine]")
    second.page.click("button[value=choose]")
    first.open(copy)
    assert first.page.input_value(title) == "As the second has it"
    assert first.page.input_value("[name='places[0]']") == "Where only the second was"
    for visit in visits:
        assert [fault for fault in visit.faults if "409" not in fault] == []
        visit.close()
