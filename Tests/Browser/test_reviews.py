"""Reviews: by account or by private link, with comments on passages."""

import re

import pytest

from desk import PASSWORD
from forms import form, place, words
from room import ANSWERS, COMPLETE
from visit import Visit

REVIEWS = "/en/desk/reviews"
SUMMARY = ANSWERS["practice"]["summary"]


@pytest.fixture(scope="module")
def reviewer(room):
    """Somebody with lived experience who has an account, and no codes."""
    client = room.account("rita@example.org", "lived-experience")
    assert place(room.sign_in(client, "rita@example.org")) == REVIEWS
    return client


def record(room, editor, title):
    """The path of a record in work that came from a submission. Its editor has not changed it."""
    room.hand_in(room.client(), {**ANSWERS, "practice": ANSWERS["practice"] | {"name": title}})
    return room.accept(editor, title, title.lower().replace(" ", "-"))


def option(page, name):
    return re.search(rf'value="([\w-]+ [\w-]+)"[^>]*>\s*(?:<[^>]+>\s*)*{name}', page.text)[1]


def ask(editor, copy, name="Ada Example · person with lived experience"):
    return place(editor.press(copy, "invite-account", reviewer=option(editor.get(copy), name)))


def change(client, page, act, what, **changes):
    """Presses a button that changes a list."""
    found = form(page, act)
    return client.post(found.action, [*found.filled(changes), ("change", what)])


def test_an_account_reviews_what_it_was_asked_to(room, editor, reviewer):
    page = reviewer.get(REVIEWS)
    assert page.status == 200 and "Nothing waits for your review" in words(page)
    copy = record(room, editor, "A first house")
    assert ask(editor, copy) == copy
    assert "Ada Example · not yet answered" in words(editor.get(copy))
    [letter] = room.letters_to("rita@example.org")[-1:]
    own = f"{REVIEWS}/a-first-house"
    assert own in letter.get_content() or own.replace("/en/", "/fr/") in letter.get_content()
    assert "A first house" not in letter.get_content()
    assert f'href="{own}"' in reviewer.get(REVIEWS).text
    page = reviewer.get(own)
    assert SUMMARY not in page.text, "the text comes after what there is to declare"
    assert place(reviewer.press(page, "declare", conflicts="I know the house.")) == own
    page = reviewer.get(own)
    assert SUMMARY in page.text and "You declared: I know the house." in words(page)
    assert place(reviewer.press(page, "review", recommendation="approve")) == own
    listed = words(reviewer.get(REVIEWS))
    assert "Nothing waits for your review" in listed and "Publish it" in listed
    seen = words(editor.get(copy))
    assert "I know the house." in seen and "Ada Example · Publish it" in seen
    assert "What changed" not in words(reviewer.get(own))
    editor.press(copy, "save", **COMPLETE, **{"summary.en": "Another summary."})
    assert "the text has changed since" in words(reviewer.get(REVIEWS))
    changed = words(reviewer.get(own)).split("What changed since your last review")[1].split("The whole text")[0]
    assert SUMMARY in changed and "Another summary." in changed and "A first house" not in changed
    assert "When you reviewed it Nothing Now" in changed, "a field that was empty"


def test_reviewers_see_nothing_else_of_the_desk(room, editor, reviewer):
    page = reviewer.get(REVIEWS)
    links = set(re.findall(r'href="(/en/desk[^"]*)"', page.text.split('<nav class="desk-nav"')[1].split("</nav>")[0]))
    assert links == {REVIEWS, "/en/desk/mine", "/en/desk/account"}
    for path in ("/en/desk", "/en/desk/records", "/en/desk/figures", "/en/desk/audit"):
        assert reviewer.get(path).status == 403
    # Signing in on the page of another place leads to one's own.
    asked = room.client()
    asked_page = asked.get("/en/desk")
    answer = asked.press(asked_page, "sign-in", email="rita@example.org", password=PASSWORD, code="")
    assert place(answer) == REVIEWS
    asked = room.client()
    own = f"{REVIEWS}/a-first-house"
    answer = asked.press(asked.get(own), "sign-in", email="rita@example.org", password=PASSWORD, code="")
    assert place(answer) == own


def test_a_review_opens_to_nobody_else(room, editor, reviewer):
    copy = record(room, editor, "A closed house")
    own = f"{REVIEWS}/a-closed-house"
    assert reviewer.get(own).status == 404, "not asked yet"
    ask(editor, copy)
    other = room.account("otto@example.org", "researcher")
    room.sign_in(other, "otto@example.org")
    assert other.get(own).status == 404 and editor.get(own).status == 403
    assert room.client().get(own).status == 401
    token = form(other.get("/en/desk/account"), "sign-out")["token"]
    sent = {"token": token, "act": "declare", "conflicts": "Mine."}
    assert other.post(own, sent).status == 404
    assert "Mine." not in editor.get(copy).text
    assert words(other.get(REVIEWS)).count("A closed house") == 0


def test_declaring_twice_by_mistake_changes_nothing(room, editor, reviewer):
    copy = record(room, editor, "A twice house")
    link = room.invite(editor, copy, "researcher")
    client = room.client()
    first = client.get(link)
    place(client.press(first, "declare", conflicts="My sister works there."))
    again = client.press(first, "declare", conflicts="")
    assert again.status == 409 and "still stands" in words(again) and "My sister works there." in words(again)
    place(client.press(again, "declare-anew", conflicts="My sister worked there."))
    place(client.press(link, "review", recommendation="approve"))
    page = client.press(client.get(link), "declare-anew", conflicts="My sister works there.", excluded="true")
    assert place(page) == link
    assert "ask somebody else" in words(client.get(link))
    seen = words(editor.get(copy))
    assert "My sister works there." in seen and "does not review" in seen


def test_who_changed_the_text_has_no_voice(room, editor, reviewer):
    copy = record(room, editor, "A written house")
    both = room.member("both@example.org", "editor")
    administrator = room.member("roles@example.org", "administrator")
    row = next(row for row in administrator.get("/en/desk/people").text.split("<tr>") if ">both@example.org<" in row)
    person = re.search(r'href="(/en/desk/people/[\w-]+)"', row)[1]
    place(administrator.press(person, "roles", roles=["editor", "practitioner"]))
    value = option(editor.get(copy), "Ada Example · practitioner")
    place(editor.press(copy, "invite-account", reviewer=value))
    own = f"{REVIEWS}/a-written-house"
    place(both.press(own, "declare"))
    place(both.press(own, "review", recommendation="approve"))
    assert "2 more approvals" not in words(editor.get(copy))
    assert both.press(copy, "save", summary="Another.").status == 200
    assert "so their review does not count" in words(editor.get(copy))
    page = both.get(own)
    assert "You changed this text yourself" in words(page) and 'value="review"' not in page.text
    assert value not in editor.get(copy).text, "not offered"
    page = editor.press(copy, "invite", capacity="practitioner", email="both@example.org")
    assert page.status == 422 and "changed this text themselves" in words(page)
    form_token = form(editor.get(copy), "save")["token"]
    page = editor.post(copy, {"token": form_token, "act": "invite-account", "reviewer": value})
    assert page.status == 422 and "changed this text themselves" in words(page)


@pytest.mark.parametrize(
    "typed, said",
    [
        ({"capacity": "researcher", "email": "nobody at all"}, "This is no e-mail address"),
        ({"capacity": "editor", "email": ""}, "Please answer this"),
    ],
)
def test_who_cannot_be_asked_is_told_at_the_field(room, editor, typed, said):
    copy = "/en/desk/records/a-first-house"
    before = len(room.letters())
    page = editor.press(copy, "invite", **typed)
    assert page.status == 422 and said in words(page) and "/en/reviews/" not in page.text
    assert form(page, "invite")["email"] == typed["email"]
    assert 'href="#field-email"' in page.text or 'href="#field-capacity"' in page.text
    assert len(room.letters()) == before


# MARK: - Comments on passages


def test_comments_stand_at_their_passages(room, editor):
    copy = record(room, editor, "A commented house")
    link = room.invite(editor, copy, "researcher")
    client = room.client()
    place(client.press(link, "declare"))
    page = change(client, client.get(link), "review", "add:passages", recommendation="change", comment="See there.")
    assert page.status == 200 and form(page, "review")["comment"] == "See there."
    first = {"passages[0].field": "summary", "passages[0].words": "a house  open", "passages[0].comment": "Which one?"}
    page = change(client, page, "review", "add:passages", **first)
    second = {"passages[1].field": "title", "passages[1].words": "nowhere in it", "passages[1].comment": "Hm."}
    page = client.press(page, "review", recommendation="change", **second)
    assert page.status == 422 and "These words are not in that field" in words(page)
    assert 'href="#field-passages-1-words"' in page.text
    assert form(page, "review")["passages[0].words"] == "a house  open"
    second["passages[1].words"] = ""
    assert place(client.press(page, "review", recommendation="change", **second)) == link
    seen = editor.get(copy)
    assert "a house open" in words(seen) and "Which one?" in words(seen) and "Hm." in words(seen)
    target = re.search(r'<a href="#(field-summary[^"]*)">', seen.text)[1]
    assert f'id="{target}"' in seen.text and "no longer in the text" not in words(seen)
    other = {f"summary.{language}": "Peers keep two houses." for language in ("en",)}
    page = editor.press(copy, "save", **other)
    assert page.status == 200
    seen = words(editor.get(copy))
    assert seen.count("no longer in the text") == 1 and "Which one?" in seen


def test_a_text_that_changed_while_comments_were_written_is_told(room, editor):
    copy = record(room, editor, "A changing house")
    link = room.invite(editor, copy, "researcher")
    client = room.client()
    place(client.press(link, "declare"))
    page = client.get(link)
    editor.press(copy, "save", **{"summary.en": "Now something else."})
    page = change(client, page, "review", "add:passages", recommendation="approve")
    assert "The text was changed while you were writing" in words(page) and "Now something else." in words(page)


@pytest.mark.parametrize("width", [375, 1280])
def test_the_pages_are_easy_to_use(room, editor, browser, width):
    name = f"Easy house {width}"
    copy = record(room, editor, name)
    room.account(f"easy-{width}@example.org", "researcher")
    researchers = set(re.findall(r'value="([\w-]+ researcher)"', editor.get(copy).text))
    assert researchers
    for each in researchers:
        place(editor.press(copy, "invite-account", reviewer=each))
    visit = Visit(browser, room.server, width=width, scripts=width > 375)
    page = visit.page
    visit.open(f"{REVIEWS}/{name.lower().replace(' ', '-')}")
    page.fill("input[name=email]", f"easy-{width}@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[value=sign-in]")
    assert visit.path.startswith(REVIEWS + "/")
    check(visit)
    page.click("button[value=declare]")
    page.check("input[name=recommendation][value=approve]")
    page.click("button[value='add:passages']")
    page.check("input[name='passages[0].field'][value=summary]")
    check(visit)
    page.fill("textarea[name='passages[0].words']", "a house")
    page.fill("textarea[name='passages[0].comment']", "Which?")
    page.click("button[value=review]")
    assert page.locator("text=Your review of this text is here").count() == 1
    check(visit)
    visit.open(REVIEWS)
    check(visit)
    visit.close()


def check(visit):
    # axe is a script of its own; a browser without scripts has none.
    if visit.page.evaluate("() => document.documentElement.classList.contains('scripted')"):
        assert visit.accessibility_faults() == []
    assert visit.sideways_faults() == []
