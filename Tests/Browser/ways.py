"""People at work in the editorial room: each goes on, after a fall of the server, where they know that they were."""

import re
from functools import partial

from forms import form, forms, place, words
from room import ANSWERS, COMPLETE


class Way:
    """A submission on its way to the desk and, with an editor, to the readers. The server said of the first `done` steps that they
    were done; any later one may have been done or not."""

    def __init__(self, room, title, editor=None):
        self.room, self.title, self.editor = room, title, editor
        self.contributor = room.client()
        self.record = title.lower().replace(" ", "-")
        self.copy = room.at(f"desk/records/{self.record}")
        self.link = self.number = None
        self.steps = [self.begin, self.answer, self.hand_in, self.read_number]
        if editor:
            reviews = [partial(self.review, capacity) for capacity in ("lived-experience", "researcher")]
            self.steps += [self.accept, self.complete, *reviews, self.ask, self.confirm, self.publish]
        self.done = 0

    @property
    def is_done(self):
        return self.done == len(self.steps)

    def has_done(self, step):
        return step in self.steps[: self.done]

    @property
    def reviews(self):
        """How many reviews the server said it keeps."""
        return sum(isinstance(step, partial) for step in self.steps[: self.done])

    def go_on(self, end=None):
        """Goes on until all is done, or to before a step."""
        for step in self.steps[self.done : self.steps.index(end) if end else None]:
            step()
            self.done += 1

    def begin(self):
        self.link = self.room.begin(self.contributor)

    def answer(self):
        self.room.answer(
            self.contributor, self.link, ANSWERS | {"practice": ANSWERS["practice"] | {"name": self.title}}
        )

    def hand_in(self):
        page = self.contributor.get(f"{self.link}/check")
        if page.status == 200:
            assert place(self.contributor.press(page, "hand-in")) == self.link
        else:
            assert place(page) == self.link, "handed in before the fall"

    def read_number(self):
        self.number = re.search(r"<h1[^>]*>\D*(\d+)", self.contributor.get(self.link).text)[1]

    def accept(self):
        if self.editor.get(self.copy).status == 404:
            assert self.room.accept(self.editor, self.title, self.record) == self.copy

    def complete(self):
        assert self.editor.press(self.copy, "save", **COMPLETE).status == 200

    def review(self, capacity):
        self.room.approve(self.room.invite(self.editor, self.copy, capacity))

    def ask(self):
        assert place(self.editor.press(self.copy, "confirmation")) == self.copy

    def confirm(self):
        page = self.contributor.get(self.link)
        if any(("act", "confirm") in found.buttons for found in forms(page)):
            place(self.contributor.press(page, "confirm"))

    def publish(self):
        page = self.editor.get(self.copy)
        if any(("act", "publish") in found.buttons for found in forms(page)):
            assert place(self.editor.press(page, "publish")) == self.copy


class Edits:
    """A record in work to which an editor adds one name after another. The server said of the first `done` that they are saved."""

    def __init__(self, room, title, editor, count):
        self.editor = editor
        way = Way(room, title, editor)
        way.go_on(way.complete)
        self.record, self.copy = way.record, way.copy
        self.names = [f"Name {number} of it" for number in range(count)]
        self.done = 0

    @property
    def is_done(self):
        return self.done == len(self.names)

    def go_on(self):
        while not self.is_done:
            page = self.editor.press(self.copy, "save", **{f"otherNames[{self.done}]": self.names[self.done]})
            assert page.status == 200, words(page)
            self.done += 1

    @property
    def shown(self):
        """The names that the editor finds on the page."""
        items = form(self.editor.get(self.copy), "save").items
        return [value for name, value in items if name.startswith("otherNames[") and value]
