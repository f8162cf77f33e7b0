"""Fifty editors save one record in the same second: each text is in the record, or waits for whoever typed it."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor

from forms import form, words
from halves import Kept
from program import compendium
from room import ANSWERS, Room

EDITORS = 50
#: Fields that editors change, by what the form calls them. Each is changed by several.
FIELDS = {
    "title": "title.en",
    "shortTitle": "shortTitle.en",
    "otherNames": "otherNames[0]",
    "summary": "summary.en",
    "coercion": "coercion.text.en",
    "gettingStarted": "gettingStarted.steps.en",
    "training": "training.roles.en",
    "dayInPractice": "dayInPractice.nurse.en",
    "safeguards": "safeguards.consent.en",
    "places": "places[0]",
    "provider": "provider",
    "limits": "limits[0].en",
}


class Hand:
    """An editor with a page of the record, and what they write into a field of it."""

    def __init__(self, room, number):
        self.editor = room.member(f"editor-{number}@example.org")
        self.field = list(FIELDS)[number % len(FIELDS)]
        self.text = f"As hand {number} of many has it"

    def open(self, copy):
        self.copy = copy
        self.page = self.editor.get(copy)

    def save(self, start):
        start.wait(timeout=60)
        self.answer = self.editor.press(self.page, "save", **{FIELDS[self.field]: self.text})

    def settle(self):
        """Chooses one's own text for the field that one changed, and for any other what there is. Returns what was shown."""
        page = self.editor.get(self.copy)
        assert page.status == 409
        fields = re.findall(r'name="choice\.(\w+)" value="mine"', page.text)
        assert self.field in fields
        chosen = {f"choice.{name}": "mine" if name == self.field else "theirs" for name in fields}
        assert self.editor.press(page, "choose", **chosen).status == 303
        return words(page)


def test_fifty_editors_of_one_record_lose_nothing(tmp_path):
    with Room(tmp_path) as room:
        with ThreadPoolExecutor(2) as pool:
            hands = list(pool.map(lambda number: Hand(room, number), range(EDITORS)))
        room.hand_in(room.client(), ANSWERS)
        first = hands[0].editor
        copy = room.accept(first, ANSWERS["practice"]["name"], "shared")
        for hand in hands:
            hand.open(copy)
        assert len({form(hand.page, "save")["version"] for hand in hands}) == 1
        start = threading.Barrier(EDITORS)
        with ThreadPoolExecutor(EDITORS) as pool:
            for done in [pool.submit(hand.save, start) for hand in hands]:
                done.result(timeout=60)
        kept = [value for _, value in form(room.member("late@example.org").get(copy), "save").items]
        waiting = []
        for hand in hands:
            assert hand.answer.status in (200, 409), words(hand.answer)
            if hand.answer.status == 409:
                waiting.append(hand)
                assert hand.text in words(hand.answer) and hand.text in words(hand.editor.get(copy))
            assert (hand.text in kept) == (hand.answer.status == 200), hand.text
        assert 0 < len(waiting) < EDITORS
        before = dict(form(hands[0].page, "save").items)
        stands = {field: before[name] for field, name in FIELDS.items()}
        stands |= {hand.field: hand.text for hand in hands if hand.answer.status == 200}
        for hand in waiting:
            shown = hand.settle()
            assert hand.text in shown and stands[hand.field] in shown
            stands[hand.field] = hand.text
        kept = dict(form(first.get(copy), "save").items)
        assert {field: kept[name] for field, name in FIELDS.items()} == stands
        assert Kept(room.data).halves() == []
        assert Kept(room.data).copies["shared"]["pending"] == {}
        compendium("verify", "--data", room.data)
        assert '"level":"error"' not in room.log()
